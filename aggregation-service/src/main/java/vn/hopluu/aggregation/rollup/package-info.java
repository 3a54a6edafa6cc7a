/// Reading roll-ups.
@NullMarked
package vn.hopluu.aggregation.rollup;

import org.jspecify.annotations.NullMarked;
