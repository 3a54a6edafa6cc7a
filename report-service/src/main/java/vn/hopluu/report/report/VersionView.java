package vn.hopluu.report.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version in a report's list.
///
/// @param reason why it followed the one before, for a correction
public record VersionView(
        int number, int formVersion, @Nullable String reason, String by, Instant at) {

    public static VersionView of(ReportVersion version) {
        return new VersionView(
                version.number(), version.formVersion(), version.reason(), version.madeBy(), version.madeAt());
    }
}
