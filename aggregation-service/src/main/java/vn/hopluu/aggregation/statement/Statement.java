package vn.hopluu.aggregation.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The newest statement of one campaign, and what became of it.
///
/// @param digest the sum of the hashes modulo 2^64
/// @param asOf the highest revision that it counts
/// @param held what the ledger came to when they were compared last, null where they have not been yet
record Statement(
        String form,
        String period,
        long revision,
        long reports,
        long digest,
        long asOf,
        State state,
        @Nullable Instant receivedAt,
        @Nullable Instant comparedAt,
        @Nullable Sum held,
        @Nullable Instant unequalSince,
        long resendRevision,
        @Nullable Instant resendRequestedAt) {

    /// What became of the comparison.
    enum State {
        /// Not compared yet: what it counts may still be on its way.
        WAITING,
        /// The ledger holds exactly these reports.
        EQUAL,
        /// The ledger holds something else.
        UNEQUAL,
        /// A newer event of the campaign is here; a newer statement follows.
        OUTDATED
    }

    /// How many reports, and the sum of their hashes.
    record Sum(long reports, long digest) {}

    String campaign() {
        return form + "/" + period;
    }

    Sum stated() {
        return new Sum(reports, digest);
    }

    static Statement read(ResultSet row) throws SQLException {
        Long heldReports = row.getObject("held_reports", Long.class);
        return new Statement(
                row.getString("form"),
                row.getString("period"),
                row.getLong("revision"),
                row.getLong("reports"),
                row.getLong("digest"),
                row.getLong("as_of"),
                State.valueOf(row.getString("state")),
                instant(row, "received_at"),
                instant(row, "compared_at"),
                heldReports == null ? null : new Sum(heldReports, row.getLong("held_digest")),
                instant(row, "unequal_since"),
                row.getLong("resend_revision"),
                instant(row, "resend_requested_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
