/// What the checks of a report cost.
@NullMarked
package vn.hopluu.benchmarks.checks;

import org.jspecify.annotations.NullMarked;
