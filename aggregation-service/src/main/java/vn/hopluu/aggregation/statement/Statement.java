package vn.hopluu.aggregation.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The newest statement of one campaign, and what became of it.
///
/// @param asOf the highest revision that it counts
/// @param said how often in the same words
/// @param firstReceivedAt when in these words first
/// @param held what the ledger came to when they were compared last, null where they have not been yet
record Statement(
        String form,
        String period,
        long revision,
        Sum stated,
        long asOf,
        State state,
        int said,
        Instant firstReceivedAt,
        Instant receivedAt,
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

    String campaign() {
        return form + "/" + period;
    }

    static Statement read(ResultSet row) throws SQLException {
        Long heldReports = row.getObject("held_reports", Long.class);
        Instant receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
        Instant firstReceivedAt = instant(row, "first_received_at");
        return new Statement(
                row.getString("form"),
                row.getString("period"),
                row.getLong("revision"),
                new Sum(row.getLong("reports"), row.getLong("digest"), row.getObject("whole_digest", Long.class)),
                row.getLong("as_of"),
                State.valueOf(row.getString("state")),
                row.getInt("said"),
                firstReceivedAt == null ? receivedAt : firstReceivedAt,
                receivedAt,
                instant(row, "compared_at"),
                heldReports == null
                        ? null
                        : new Sum(
                                heldReports,
                                row.getLong("held_digest"),
                                row.getObject("held_whole_digest", Long.class)),
                instant(row, "unequal_since"),
                row.getLong("resend_revision"),
                instant(row, "resend_requested_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
