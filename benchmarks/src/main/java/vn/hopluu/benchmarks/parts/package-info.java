/// The processes that a benchmark measures: real ones, as packaged, with nothing of the tests in them.
@NullMarked
package vn.hopluu.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
