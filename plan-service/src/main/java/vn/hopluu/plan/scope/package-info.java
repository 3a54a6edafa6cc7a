/// Which units, plans and obligations are the caller's to see and to change.
@NullMarked
package vn.hopluu.plan.scope;

import org.jspecify.annotations.NullMarked;
