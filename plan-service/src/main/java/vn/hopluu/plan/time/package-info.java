/// Days.
@NullMarked
package vn.hopluu.plan.time;

import org.jspecify.annotations.NullMarked;
