package vn.hopluu.report.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.report.ReportStatus;

/// One report of a file: where it stands, what the file would change in it, what its form's checks say to the outcome.
///
/// @param line the line that names it, from 1
/// @param state the report's (`DRAFT`), or null where there is none yet
/// @param checked false where a file has so many reports that the later ones are checked only when they are handed in
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportChange(
        ReportStatus.UnitName unit,
        String form,
        String period,
        Coverage coverage,
        int line,
        @Nullable String state,
        List<Difference> differences,
        List<Finding> findings,
        boolean checked) {
    public ReportChange {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }
}
