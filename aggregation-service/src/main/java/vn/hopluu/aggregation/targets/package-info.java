/// Targets (chỉ tiêu phấn đấu) of published plans: how far they are reached, and by whom they are missed.
@NullMarked
package vn.hopluu.aggregation.targets;

import org.jspecify.annotations.NullMarked;
