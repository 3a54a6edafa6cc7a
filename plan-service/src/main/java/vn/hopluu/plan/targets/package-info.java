/// Targets (chỉ tiêu phấn đấu) as rules.
@NullMarked
package vn.hopluu.plan.targets;

import org.jspecify.annotations.NullMarked;
