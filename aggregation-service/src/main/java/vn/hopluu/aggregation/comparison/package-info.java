/// One period's figures beside another's.
@NullMarked
package vn.hopluu.aggregation.comparison;

import org.jspecify.annotations.NullMarked;
