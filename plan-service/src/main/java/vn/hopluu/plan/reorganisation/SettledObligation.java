package vn.hopluu.plan.reorganisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// An open obligation of a unit that ends, and what becomes of it.
///
/// @param unit the code that the unit bore on the day before
/// @param due the last instant that is in time, with its offset
/// @param treatment null in a preview of a body that says nothing about it
/// @param to the code of the successor that enters the report, null for an exemption
@Schema(name = "SettledObligation")
public record SettledObligation(
        String unit,
        long unitId,
        String form,
        String period,
        Coverage coverage,
        String due,
        @Nullable Treatment treatment,
        @Nullable String to) {}
