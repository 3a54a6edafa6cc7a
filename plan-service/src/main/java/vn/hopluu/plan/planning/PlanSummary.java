package vn.hopluu.plan.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan in a list.
///
/// @param issuer the code that the unit which issued it bears, or last bore, in the plan's year
/// @param publishedAt when it was first published, or null for a draft
/// @param campaigns how many campaigns it orders; tasks and targets alike
@Schema(name = "PlanSummary")
public record PlanSummary(
        String code,
        String number,
        String title,
        @Nullable String issuer,
        long issuerId,
        int year,
        @Nullable LocalDate issued,
        @Nullable OffsetDateTime publishedAt,
        int campaigns,
        int tasks,
        int targets) {}
