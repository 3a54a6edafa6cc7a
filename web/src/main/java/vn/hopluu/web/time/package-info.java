/// The one clock.
@NullMarked
package vn.hopluu.web.time;

import org.jspecify.annotations.NullMarked;
