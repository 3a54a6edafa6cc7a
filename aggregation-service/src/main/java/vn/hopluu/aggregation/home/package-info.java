/// The one form from which an indicator's series and totals are read, per root and day.
@NullMarked
package vn.hopluu.aggregation.home;

import org.jspecify.annotations.NullMarked;
