package vn.hopluu.aggregation.targets;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.web.language.Worded;

/// A plan's targets.
@Schema(name = "PlanTargets", description = "How the targets of a plan stand")
record PlanTargetsView(
        @Schema(examples = "KH-106-2023") String plan,
        String number,
        String title,

        @Schema(enumeration = {"submitted", "approved"}) @Worded(of = Basis.class)
        String basis,

        @Schema(description = "The moment by whose clock deadlines are told")
        Instant at,

        @Schema(description = "The plan above, whose targets are this one's too; null: none, or it has not arrived")
        @Nullable
        String inheritsFrom,

        @Schema(
                description =
                        "Why there are no targets of the plan above though this one takes them over, in Vietnamese",
                examples = PlanTargetsView.NOT_ARRIVED)
        @Nullable
        String withoutInherited,

        List<TargetView> targets,

        @Schema(
                description = "The targets of the plans above that are this one's too, the nearest plan first, over the"
                        + " unit that is asked for, or else over who issued this plan and those below it")
        List<Inherited> inherited) {

    static final String NOT_ARRIVED =
            "Kế hoạch cấp trên chưa được cập nhật, ban hành trên hệ thống: chưa có chỉ tiêu kế thừa";

    /// The targets of one plan above.
    @Schema(name = "InheritedTargets")
    record Inherited(
            @Schema(examples = "KH-70-2023") String plan, String number, String title, List<TargetView> targets) {}
}
