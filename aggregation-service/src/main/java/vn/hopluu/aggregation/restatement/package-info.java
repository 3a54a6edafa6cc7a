/// A campaign's figures restated on the structure of another day, whole units only; what would have to be divided is
/// refused.
@NullMarked
package vn.hopluu.aggregation.restatement;

import org.jspecify.annotations.NullMarked;
