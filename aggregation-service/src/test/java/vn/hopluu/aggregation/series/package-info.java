@NullMarked
package vn.hopluu.aggregation.series;

import org.jspecify.annotations.NullMarked;
