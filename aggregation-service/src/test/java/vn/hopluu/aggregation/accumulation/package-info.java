@NullMarked
package vn.hopluu.aggregation.accumulation;

import org.jspecify.annotations.NullMarked;
