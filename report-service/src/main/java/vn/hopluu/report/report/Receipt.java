package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the sender holds in hand: which report was received in which version, what was in it, and when. Asked again it
/// is the same.
///
/// @param report the report's key, as events carry it: `17/DVCQ-Q/2024-Q1/OWN`
/// @param revision that of the event that handed it in; absent where nobody kept it
/// @param contentHash the event's hash as it is sent beside it, in hex; absent for a version of before receipts
/// @param receivedAt by the server's clock, of what was entered from a paper when the paper came: what
/// counts for being in
///     time
/// @param onBehalfById the office that entered it from a paper; absent where the unit entered it itself
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        String report,
        int version,
        @Nullable Long revision,
        @Nullable String contentHash,
        Instant receivedAt,
        @Nullable Long onBehalfById) {

    public static Receipt of(Report report, ReportVersion version) {
        ReportKey key = report.key();
        Long hash = version.contentHash();
        return new Receipt(
                key.unitId() + "/" + key.form() + "/" + key.period() + "/" + key.coverage(),
                version.number(),
                version.revision(),
                hash == null ? null : Long.toHexString(hash),
                received(version),
                version.onBehalfById());
    }

    private static Instant received(ReportVersion version) {
        PaperEntry paper = version.paper();
        Instant came = paper == null ? null : paper.receivedAt();
        return came == null ? version.madeAt() : came;
    }

    /// That of the version that was handed in last.
    public static Receipt newest(Report report) {
        return of(report, ReportVersion.of(report, report.highestVersion()));
    }
}
