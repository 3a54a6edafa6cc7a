/// Every stored figure against a naive recomputation in SQL.
@NullMarked
package vn.hopluu.aggregation.verification;

import org.jspecify.annotations.NullMarked;
