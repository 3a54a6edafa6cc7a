@NullMarked
package vn.hopluu.aggregation.figures;

import org.jspecify.annotations.NullMarked;
