@NullMarked
package vn.hopluu.aggregation.figures.source;

import org.jspecify.annotations.NullMarked;
