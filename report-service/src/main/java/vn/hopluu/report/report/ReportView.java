package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;

/// A report with its content: the draft where one is open, else the newest version.
///
/// @param draft whether the content is a draft's
public record ReportView(
        @JsonUnwrapped Standing standing,
        boolean draft,
        @Nullable Content content,
        List<VersionView> versions) {

    /// With what the checks have just found.
    ReportView with(List<Finding> findings) {
        return new ReportView(standing.with(findings), draft, content, versions);
    }
}
