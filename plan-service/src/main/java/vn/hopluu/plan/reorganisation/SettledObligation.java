package vn.hopluu.plan.reorganisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// An open obligation of a unit that ends, and what becomes of it.
///
/// @param unit whose report it is: the code that it bore last before the effective date
/// @param enteredBy who had to enter it: another one where it was transferred before
/// @param due the last instant that is in time, with its offset; null while it cannot be said
/// @param treatment null in a preview of a body that says nothing about it
/// @param to the code of the successor that enters the report, null for an exemption
@Schema(name = "SettledObligation")
public record SettledObligation(
        String unit,
        long unitId,
        String enteredBy,
        String form,
        String period,
        Coverage coverage,
        @Nullable String due,
        @Nullable Treatment treatment,
        @Nullable String to) {}
