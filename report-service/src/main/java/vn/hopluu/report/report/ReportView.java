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
/// @param withheld the sections that are left out, for whoever answers for the others alone; absent for all others
/// @param returned why it came back and what is to be mended, while it is RETURNED
public record ReportView(
        @JsonUnwrapped ReportStatus standing,
        boolean draft,
        @Nullable Content content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReturnView returned,
        List<VersionView> versions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SectionsOnly.Withheld> withheld) {

    /// The whole report.
    ReportView(
            ReportStatus standing,
            boolean draft,
            @Nullable Content content,
            @Nullable ReturnView returned,
            List<VersionView> versions) {
        this(standing, draft, content, returned, versions, null);
    }

    /// With what the checks have just found.
    ReportView with(List<Finding> findings) {
        return new ReportView(standing.with(findings), draft, content, returned, versions, withheld);
    }
}
