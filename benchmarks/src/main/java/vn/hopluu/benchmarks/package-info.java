/// What a whole act takes through the service, and what the bare SQL takes that does the same: in one run, turn by
/// turn.
@NullMarked
package vn.hopluu.benchmarks;

import org.jspecify.annotations.NullMarked;
