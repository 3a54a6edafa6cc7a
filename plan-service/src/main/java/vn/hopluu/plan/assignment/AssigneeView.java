package vn.hopluu.plan.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.plan.http.Revised;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.language.Worded;

/// A user with everything that is assigned to it, as it is answered.
@Schema(name = "Assignee")
public record AssigneeView(String user, long revision, List<AssignmentView> assignments) implements Revised {

    /// One assignment.
    ///
    /// @param unit the code that the unit bore on `validFrom`
    /// @param unitName its name on that day
    /// @param handover from whom it came by an act of a head; absent where an administrator assigned it
    @Schema(name = "Assignment")
    public record AssignmentView(
            String user,
            @Nullable String unit,
            @Nullable String unitName,
            long unitId,
            @Worded Role role,
            @Nullable String form,
            List<String> sections,
            boolean branch,
            LocalDate validFrom,
            @Nullable LocalDate validTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            HandoverView handover) {

        /// @param unit the assignment's, or null
        static AssignmentView of(String user, Assignment assignment, @Nullable Unit unit) {
            UnitVersion version =
                    unit == null ? null : unit.versionOn(assignment.validFrom()).orElse(null);
            return new AssignmentView(
                    user,
                    version == null ? null : version.code(),
                    version == null ? null : version.name(),
                    assignment.unitId(),
                    assignment.role(),
                    assignment.form(),
                    assignment.sections(),
                    assignment.branch(),
                    assignment.validFrom(),
                    assignment.validTo(),
                    HandoverView.of(assignment.handover()));
        }
    }

    /// From whom an assignment came by an act of a head.
    ///
    /// @param signature what stands on what is signed by it; absent but of a substitution
    @Schema(name = "Handover")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandoverView(
            String user,
            @Worded Cause cause,
            @Worded @Nullable Signature signature) {

        static @Nullable HandoverView of(@Nullable Handover handover) {
            return handover == null ? null : new HandoverView(handover.user(), handover.cause(), handover.signature());
        }
    }

    static AssigneeView of(Assignee assignee, Units units) {
        List<Assignment> assignments = assignee.assignments();
        Map<Long, Unit> named = units.byId(
                assignments.stream().map(Assignment::unitId).distinct().toList());
        return new AssigneeView(
                assignee.user(),
                assignee.revision(),
                assignments.stream()
                        .map(assignment ->
                                AssignmentView.of(assignee.user(), assignment, named.get(assignment.unitId())))
                        .toList());
    }
}
