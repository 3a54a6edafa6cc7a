/// Who stands above whom, by days: superiors, offices on the way, and successors.
@NullMarked
package vn.hopluu.access.hierarchy;

import org.jspecify.annotations.NullMarked;
