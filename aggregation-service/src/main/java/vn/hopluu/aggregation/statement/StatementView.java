package vn.hopluu.aggregation.statement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Worded;

/// What was stated of a campaign, and what is held.
///
/// @param stated what report-service states
/// @param held what was held when they were compared last
public record StatementView(
        String form,
        String period,
        long revision,

        @Schema(
                description = "WAITING: not compared yet; OUTDATED: newer events are here, a newer statement follows",
                enumeration = {"WAITING", "EQUAL", "UNEQUAL", "OUTDATED"})
        @Worded(of = Statement.State.class)
        String state,

        SumView stated,
        @Nullable SumView held,

        @Schema(description = "How often in the same words") int said,

        Instant receivedAt,
        @Nullable Instant comparedAt,
        @Nullable Instant unequalSince,

        @Schema(description = "When the campaign's reports were last asked for again") @Nullable
        Instant resendRequestedAt) {

    /// @param digest the sum of the reports' hashes modulo 2^64, in base 16
    /// @param wholeDigest the same over every field; null where a report was taken in by a version of before
    @Schema(name = "Sum")
    public record SumView(
            long reports, String digest, @Nullable String wholeDigest) {
        public static SumView of(Sum sum) {
            Long whole = sum.wholeDigest();
            return new SumView(
                    sum.reports(), Long.toHexString(sum.digest()), whole == null ? null : Long.toHexString(whole));
        }
    }

    static StatementView of(Statement statement) {
        Sum held = statement.held();
        return new StatementView(
                statement.form(),
                statement.period(),
                statement.revision(),
                statement.state().name(),
                SumView.of(statement.stated()),
                held == null ? null : SumView.of(held),
                statement.said(),
                statement.receivedAt(),
                statement.comparedAt(),
                statement.unequalSince(),
                statement.resendRequestedAt());
    }
}
