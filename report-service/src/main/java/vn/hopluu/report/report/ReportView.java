package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.Content;

/// A report with its content: the draft where one is open, else the newest version.
///
/// @param draft whether the content is a draft's
public record ReportView(
        @JsonUnwrapped Standing standing,
        boolean draft,
        @Nullable Content content,
        List<VersionView> versions) {}
