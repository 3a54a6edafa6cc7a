/// How measurements are taken in turn and printed.
@NullMarked
package vn.hopluu.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
