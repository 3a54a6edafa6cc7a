package vn.hopluu.plan.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Revised;
import vn.hopluu.plan.obligation.OwnerlessView;
import vn.hopluu.plan.planning.PlanBody.SuperiorBody;
import vn.hopluu.plan.planning.PlanBody.TaskBody;
import vn.hopluu.plan.targets.TargetBody;

/// A plan as it is answered. Units bear the codes that they bear, or last bore, in the plan's year.
///
/// @param superior as the plan says it
/// @param superiorPlan the code of the published plan above it, or null while there is none
/// @param publishedAt when it was first published, or null for a draft
/// @param inheritedTargets the targets of the plans above it, where it takes them over
/// @param withoutOwner in the answer to a publication the reports that no unit is left to enter, where
/// there are any; at other times `GET /obligations?plan=…&withoutOwner=true`
@Schema(name = "Plan")
public record PlanView(
        String code,
        long revision,
        String number,
        String title,
        @Nullable String issuer,
        long issuerId,
        int year,
        @Nullable LocalDate issued,
        List<String> legalBasis,
        @Nullable SuperiorBody superior,
        @Nullable String superiorPlan,
        boolean inheritsTargets,
        @Nullable OffsetDateTime publishedAt,
        List<Planned> campaigns,
        List<TaskBody> tasks,
        List<TargetBody> targets,
        List<TargetBody> inheritedTargets,
        @Nullable OwnerlessView withoutOwner)
        implements Revised {

    PlanView telling(OwnerlessView without) {
        return new PlanView(
                code,
                revision,
                number,
                title,
                issuer,
                issuerId,
                year,
                issued,
                legalBasis,
                superior,
                superiorPlan,
                inheritsTargets,
                publishedAt,
                campaigns,
                tasks,
                targets,
                inheritedTargets,
                without.count() == 0 ? null : without);
    }

    /// @param windowFrom the first day of its window; null for a draft, unless the plan gives it
    /// @param windowTo the last day of its window, once published its structure date
    @Schema(name = "PlannedCampaign")
    public record Planned(
            String form,
            String period,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            List<DemandBody> demands) {}
}
