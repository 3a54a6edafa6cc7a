package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.check.FindingsJson;

/// One version in a report's list.
///
/// @param reason why it followed the one before, for a correction
/// @param findings what the checks found when it was handed in, with what the unit said to it; absent for a version of
///     before the checks
/// @param paper how it was entered from a paper on behalf of the unit; absent where the unit entered it
/// @param recovered true for a version that came back from its event after a restore of the database: its figures are
///     whole, its narrative and who made it are lost; else absent
public record VersionView(
        int number,
        int formVersion,
        @Nullable String reason,
        String by,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PaperView paper,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean recovered) {

    /// Without what speaks of figures and persons' reasons.
    VersionView bare() {
        return new VersionView(number, formVersion, null, by, at, null, null, recovered);
    }

    public static VersionView of(ReportVersion version, FindingsJson json) {
        String findings = version.findings();
        return new VersionView(
                version.number(),
                version.formVersion(),
                version.reason(),
                version.madeBy(),
                version.madeAt(),
                findings == null ? null : json.read(findings),
                PaperView.of(version.paper()),
                version.isRecovered() ? true : null);
    }
}
