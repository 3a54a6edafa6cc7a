/// What the registers have in common: the days they are counted over, the figures they feed, and how a typed figure
/// that differs from a register is found.
@NullMarked
package vn.hopluu.report.register;

import org.jspecify.annotations.NullMarked;
