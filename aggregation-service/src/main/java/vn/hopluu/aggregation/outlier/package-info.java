/// Figures that stand far from those of a unit's siblings, or from the unit's own earlier ones.
@NullMarked
package vn.hopluu.aggregation.outlier;

import org.jspecify.annotations.NullMarked;
