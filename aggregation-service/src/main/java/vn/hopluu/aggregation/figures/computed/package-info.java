/// Figures that no unit reports: ratios and derived figures, by their formulas over sums, never a mean of quotients.
@NullMarked
package vn.hopluu.aggregation.figures.computed;

import org.jspecify.annotations.NullMarked;
