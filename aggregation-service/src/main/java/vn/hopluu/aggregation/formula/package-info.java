/// What the catalogue's formulas and the forms' rules say, compiled, and how figures are summed by it.
@NullMarked
package vn.hopluu.aggregation.formula;

import org.jspecify.annotations.NullMarked;
