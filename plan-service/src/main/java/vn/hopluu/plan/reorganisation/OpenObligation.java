package vn.hopluu.plan.reorganisation;

import java.time.OffsetDateTime;
import vn.hopluu.events.Coverage;

/// A report that a unit owes and that is due on the effective date or later.
///
/// @param due the last instant that is in time
public record OpenObligation(long unit, String form, String period, Coverage coverage, OffsetDateTime due) {}
