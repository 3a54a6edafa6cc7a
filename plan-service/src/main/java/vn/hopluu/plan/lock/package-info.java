/// Who may write a register at a time.
@NullMarked
package vn.hopluu.plan.lock;

import org.jspecify.annotations.NullMarked;
