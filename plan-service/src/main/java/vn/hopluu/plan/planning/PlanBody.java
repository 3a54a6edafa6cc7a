package vn.hopluu.plan.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.targets.TargetBody;

/// A plan as a client states it. Units are named by `code`, borne on any day of the plan's year, or `code@day`.
///
/// @param number as on the paper: 439/KH-LĐLĐ
/// @param issuer the unit that issues it
/// @param issued the day on the paper
/// @param legalBasis the texts it rests on, as it cites them
/// @param superior the plan above it
/// @param inheritsTargets whether the superior plan's targets are its own too
@Schema(name = "PlanBody")
public record PlanBody(
        @Schema(required = true) @Nullable String number,
        @Schema(required = true) @Nullable String title,
        @Schema(required = true) @Nullable String issuer,
        @Schema(required = true) @Nullable Integer year,

        @Schema(format = "date", nullable = true) @Nullable String issued,

        @Nullable List<@Nullable String> legalBasis,
        @Nullable SuperiorBody superior,
        @Nullable Boolean inheritsTargets,
        @Nullable List<@Nullable PlannedCampaignBody> campaigns,
        @Nullable List<@Nullable TaskBody> tasks,
        @Nullable List<@Nullable TargetBody> targets) {

    /// The plan above: by its code, or by its number while it is not loaded.
    ///
    /// @param issued with `number`: the day on the paper
    /// @param issuer with `number`: the unit that issued it
    @Schema(name = "SuperiorPlan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuperiorBody(
            @Nullable String code,
            @Nullable String number,

            @Schema(format = "date") @Nullable String issued,

            @Nullable String issuer) {}

    /// @param windowFrom the first day of its window; for an ad hoc period, or where the regime leaves it to the plan
    /// @param windowTo the last day of its window
    /// @param demands who owes a report, and by when; units are named as within the campaign's window
    @Schema(name = "PlannedCampaignBody")
    public record PlannedCampaignBody(
            @Schema(required = true) @Nullable String form,
            @Schema(required = true) @Nullable String period,

            @Schema(format = "date", nullable = true) @Nullable
            String windowFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String windowTo,

            @Nullable List<@Nullable DemandBody> demands) {}

    /// @param lead the unit that answers for it
    /// @param participants the units that take part
    /// @param due the last moment that is in time, with its offset
    /// @param evidence what shows that it is done
    @Schema(name = "Task")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskBody(
            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String text,
            @Nullable String lead,
            @Nullable List<@Nullable String> participants,

            @Schema(format = "date-time") @Nullable String due,

            @Nullable String evidence) {}
}
