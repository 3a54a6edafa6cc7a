package vn.hopluu.plan.reorganisation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// A report that is still to come on the effective date.
///
/// @param unit whose report it is, by id
/// @param enteredBy who has to enter it, by id: the unit itself, or the successor to which it was transferred before
/// @param due the last instant that is in time, or null while it cannot be said
record OpenObligation(
        long unit,
        long enteredBy,
        String form,
        String period,
        Coverage coverage,
        @Nullable OffsetDateTime due) {}
