/// From the periods of a year to the year so far.
@NullMarked
package vn.hopluu.aggregation.accumulation;

import org.jspecify.annotations.NullMarked;
