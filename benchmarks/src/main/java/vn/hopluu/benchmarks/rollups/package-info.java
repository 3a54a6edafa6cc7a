/// The fold and the reading of roll-ups against the least that does the same.
@NullMarked
package vn.hopluu.benchmarks.rollups;

import org.jspecify.annotations.NullMarked;
