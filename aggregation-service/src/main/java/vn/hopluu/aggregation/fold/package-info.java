/// How a report's difference travels up the forest. Pure: no framework, no database.
///
/// Start with `Fold`; what it must equal is `ReferenceRollUp` in test-support.
@NullMarked
package vn.hopluu.aggregation.fold;

import org.jspecify.annotations.NullMarked;
