package vn.hopluu.plan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan as it is answered.
///
/// @param issuer the code that the issuer bears or last bore in the plan's year
/// @param publishedAt when it was first published, or null for a draft
@Schema(name = "Plan")
public record PlanView(
        String code,
        String number,
        String title,
        @Nullable String issuer,
        long issuerId,
        int year,
        @Nullable OffsetDateTime publishedAt,
        List<Planned> campaigns) {

    /// @param windowFrom the first day of its window; null for a draft, unless the plan gives it
    /// @param windowTo the last day of its window, once published its structure date
    @Schema(name = "PlannedCampaign")
    public record Planned(
            String form,
            String period,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo) {}

    /// @param published the plan's campaigns that are fixed
    static PlanView of(Plan plan, @Nullable String issuer, Map<CampaignKey, Campaign> published, ZoneId zone) {
        Instant publishedAt = plan.publishedAt();
        return new PlanView(
                plan.code(),
                plan.terms().number(),
                plan.terms().title(),
                issuer,
                plan.terms().issuerId(),
                plan.terms().year(),
                publishedAt == null ? null : publishedAt.atZone(zone).toOffsetDateTime(),
                plan.campaigns().stream()
                        .map(planned -> planned(planned, plan.isPublished() ? published.get(planned.key()) : null))
                        .toList());
    }

    private static Planned planned(PlannedCampaign planned, @Nullable Campaign fixed) {
        return fixed == null
                ? new Planned(planned.form(), planned.period(), planned.windowFrom(), planned.windowTo())
                : new Planned(planned.form(), planned.period(), fixed.window().from(), fixed.structureDate());
    }
}
