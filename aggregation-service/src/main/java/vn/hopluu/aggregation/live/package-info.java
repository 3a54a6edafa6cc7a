/// The live page and its stream.
@NullMarked
package vn.hopluu.aggregation.live;

import org.jspecify.annotations.NullMarked;
