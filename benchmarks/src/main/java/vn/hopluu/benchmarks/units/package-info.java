/// Units: import, ancestors on a day, search; each beside the bare SQL that does the same.
@NullMarked
package vn.hopluu.benchmarks.units;

import org.jspecify.annotations.NullMarked;
