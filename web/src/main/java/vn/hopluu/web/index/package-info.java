/// Where a service says what it has.
@NullMarked
package vn.hopluu.web.index;

import org.jspecify.annotations.NullMarked;
