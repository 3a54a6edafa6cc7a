package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.report.reference.Assignees;
import vn.hopluu.web.language.Worded;

/// A report that somebody left open, and who has it now.
///
/// @param waiting what is to be done about it, and by whom
public record HandedOverReport(
        ReportStatus.UnitName unit,
        String form,
        String period,
        @Worded Coverage coverage,
        @Worded ReportState state,
        List<Task> waiting) {

    /// One thing that is to be done.
    ///
    /// @param step `draft` for a draft that is open, else as in `waitingFor`
    /// @param from whose it was, or is while he signs beside
    /// @param to who has it now
    /// @param until that one's last day; absent where it is for good
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(
            String step,
            @Nullable String section,
            @Worded Role role,
            String from,
            String to,
            @Worded Cause cause,
            @Worded @Nullable Signature signature,
            @Nullable LocalDate until) {

        static Task of(String step, @Nullable String section, Assignees.Held held) {
            return new Task(
                    step,
                    section,
                    held.assignment().role(),
                    held.handover().user(),
                    held.by(),
                    held.handover().cause(),
                    held.handover().signature(),
                    held.assignment().validTo());
        }
    }
}
