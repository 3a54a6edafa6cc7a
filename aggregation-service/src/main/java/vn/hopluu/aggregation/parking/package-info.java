/// What could not be used: kept whole, and tried again.
@NullMarked
package vn.hopluu.aggregation.parking;

import org.jspecify.annotations.NullMarked;
