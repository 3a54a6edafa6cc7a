package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.report.report.ReportStatus.UnitName;
import vn.hopluu.web.language.Worded;

/// Who is to do something next about a report.
///
/// @param step the code of the step of its review; else `submission`, `draft` where it came back, or `approval`
/// @param section the section's code, for a step by sections
/// @param unit where that role is
/// @param users who has it there today, by the subjects of their tokens; of one report, and told to those of that unit
///     and of those that command it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingFor(
        String step,
        @Nullable String section,
        @Worded Role role,
        UnitName unit,
        @Nullable List<String> users) {

    WaitingFor with(List<String> found) {
        return new WaitingFor(step, section, role, unit, found);
    }
}
