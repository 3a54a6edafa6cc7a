package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;

/// A report with its content: the draft where one is open, else the newest version.
///
/// @param draft whether the content is a draft's
/// @param returned why it came back and what is to be mended, while it is RETURNED
public record ReportView(
        @JsonUnwrapped ReportStatus standing,
        boolean draft,
        @Nullable Content content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReturnView returned,
        List<VersionView> versions) {

    /// With what the checks have just found.
    ReportView with(List<Finding> findings) {
        return new ReportView(standing.with(findings), draft, content, returned, versions);
    }
}
