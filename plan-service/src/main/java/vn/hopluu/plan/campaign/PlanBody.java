package vn.hopluu.plan.campaign;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan as a client states it.
///
/// @param number as on the paper: 439/KH-LĐLĐ
/// @param issuer the unit that issues it: `code`, borne on any day of the plan's year, or `code@day`
@Schema(name = "PlanBody")
public record PlanBody(
        @Schema(required = true) @Nullable String number,
        @Schema(required = true) @Nullable String title,
        @Schema(required = true) @Nullable String issuer,
        @Schema(required = true) @Nullable Integer year,
        @Nullable List<@Nullable PlannedCampaignBody> campaigns) {

    /// @param windowFrom for an ad hoc period the first day of its window; absent for all others
    /// @param windowTo for an ad hoc period the last day of its window; absent for all others
    @Schema(name = "PlannedCampaignBody")
    public record PlannedCampaignBody(
            @Schema(required = true) @Nullable String form,
            @Schema(required = true) @Nullable String period,

            @Schema(format = "date", nullable = true) @Nullable
            String windowFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String windowTo) {}
}
