package vn.hopluu.aggregation.statement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        String state,

        Sum stated,
        @Nullable Sum held,
        @Nullable Instant receivedAt,
        @Nullable Instant comparedAt,
        @Nullable Instant unequalSince,

        @Schema(description = "When the campaign's reports were last asked for again") @Nullable
        Instant resendRequestedAt) {

    /// @param digest the sum of the reports' hashes modulo 2^64, in base 16
    public record Sum(long reports, String digest) {
        private static Sum of(Statement.Sum sum) {
            return new Sum(sum.reports(), Long.toHexString(sum.digest()));
        }
    }

    static StatementView of(Statement statement) {
        Statement.Sum held = statement.held();
        return new StatementView(
                statement.form(),
                statement.period(),
                statement.revision(),
                statement.state().name(),
                Sum.of(statement.stated()),
                held == null ? null : Sum.of(held),
                statement.receivedAt(),
                statement.comparedAt(),
                statement.unequalSince(),
                statement.resendRequestedAt());
    }
}
