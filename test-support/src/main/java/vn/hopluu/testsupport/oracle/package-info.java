/// What totals must be, by the slowest and plainest way there is.
@NullMarked
package vn.hopluu.testsupport.oracle;

import org.jspecify.annotations.NullMarked;
