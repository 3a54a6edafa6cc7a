/// The official lists of units that tests and benchmarks read.
@NullMarked
package vn.hopluu.testsupport.units;

import org.jspecify.annotations.NullMarked;
