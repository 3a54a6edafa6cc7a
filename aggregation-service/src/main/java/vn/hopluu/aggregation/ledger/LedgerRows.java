package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.database.Sql;

/// The ledger's rows. Read and written only under their campaign's lock.
@ApplicationScoped
class LedgerRows {

    private static final String SELECT = """
            select unit_id, coverage, revision, hash, state, submitted_version, submitted_marks, submitted_amounts,
                approved_version, approved_marks, approved_amounts, first_submitted_at, last_submitted_at,
                whole_revision, whole_hash, handed_in, submitted_form_version, approved_form_version,
                data_from, data_to, estimated_to, resend_by, on_behalf_by_id
            from ledger
            """;

    private final Sql sql;

    LedgerRows(Sql sql) {
        this.sql = sql;
    }

    Map<LedgerRow.Key, LedgerRow> read(long campaign, Collection<Long> units) {
        return sql
                .query(
                        SELECT + "where campaign_id = ? and unit_id = any(?)",
                        LedgerRows::read,
                        campaign,
                        units.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(LedgerRow::key, Function.identity(), (a, b) -> b, HashMap::new));
    }

    List<LedgerRow> readAll(long campaign) {
        return sql.query(SELECT + "where campaign_id = ? order by unit_id, coverage", LedgerRows::read, campaign);
    }

    /// The consolidated reports of these units, by unit.
    Map<Long, Entry> declared(long campaign, Collection<Long> units) {
        return sql
                .query(
                        SELECT + "where campaign_id = ? and unit_id = any(?) and coverage = 'CONSOLIDATED'",
                        LedgerRows::read,
                        campaign,
                        units.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(row -> row.key().unit(), LedgerRow::entry));
    }

    /// Writes rows in the order of their keys, so that no two writers wait for each other in a circle.
    void write(long campaign, Collection<LedgerRow> unordered) {
        List<LedgerRow> rows =
                unordered.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
        sql.update(
                """
                insert into ledger (campaign_id, unit_id, coverage, revision, hash, state,
                    submitted_version, submitted_marks, submitted_amounts,
                    approved_version, approved_marks, approved_amounts, first_submitted_at, last_submitted_at,
                    whole_revision, whole_hash, handed_in, submitted_form_version, approved_form_version,
                    data_from, data_to, estimated_to, resend_by, on_behalf_by_id)
                select ?, unit_id, coverage, revision, hash, state,
                    submitted_version, submitted_marks, submitted_amounts::bigint[],
                    approved_version, approved_marks, approved_amounts::bigint[],
                    first_submitted_at::timestamptz, last_submitted_at::timestamptz,
                    case when whole_hash is not null then revision end, whole_hash, handed_in = 1,
                    submitted_form_version, approved_form_version, data_from::date, data_to::date,
                    estimated_to::date, resend_by::date, on_behalf_by_id
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as row (unit_id, coverage, revision, hash, state,
                    submitted_version, submitted_marks, submitted_amounts,
                    approved_version, approved_marks, approved_amounts, first_submitted_at, last_submitted_at,
                    whole_hash, handed_in, submitted_form_version, approved_form_version, data_from, data_to,
                    estimated_to, resend_by, on_behalf_by_id)
                on conflict (campaign_id, unit_id, coverage) do update
                    set revision = excluded.revision, hash = excluded.hash, state = excluded.state,
                        submitted_version = excluded.submitted_version, submitted_marks = excluded.submitted_marks,
                        submitted_amounts = excluded.submitted_amounts, approved_version = excluded.approved_version,
                        approved_marks = excluded.approved_marks, approved_amounts = excluded.approved_amounts,
                        first_submitted_at = excluded.first_submitted_at,
                        last_submitted_at = excluded.last_submitted_at,
                        whole_revision = excluded.whole_revision, whole_hash = excluded.whole_hash,
                        handed_in = excluded.handed_in, submitted_form_version = excluded.submitted_form_version,
                        approved_form_version = excluded.approved_form_version,
                        data_from = excluded.data_from, data_to = excluded.data_to,
                        estimated_to = excluded.estimated_to, resend_by = excluded.resend_by,
                        on_behalf_by_id = excluded.on_behalf_by_id
                """,
                campaign,
                column(rows, row -> row.key().unit(), Long[]::new),
                column(rows, row -> row.key().coverage().name(), String[]::new),
                column(rows, LedgerRow::revision, Long[]::new),
                column(rows, LedgerRow::hash, Long[]::new),
                column(rows, LedgerRow::state, String[]::new),
                column(rows, LedgerRow::submittedVersion, Integer[]::new),
                column(rows, row -> marks(row.entry().submitted()), String[]::new),
                column(rows, row -> amounts(row.entry().submitted()), String[]::new),
                column(rows, LedgerRow::approvedVersion, Integer[]::new),
                column(rows, row -> marks(row.entry().approved()), String[]::new),
                column(rows, row -> amounts(row.entry().approved()), String[]::new),
                column(rows, row -> text(row.firstSubmittedAt()), String[]::new),
                column(rows, row -> text(row.lastSubmittedAt()), String[]::new),
                column(rows, row -> proved(row, LedgerRow.Proof::hash), Long[]::new),
                column(rows, row -> proved(row, proof -> proof.handedIn() ? 1 : 0), Integer[]::new),
                column(rows, row -> proved(row, LedgerRow.Proof::submittedFormVersion), Integer[]::new),
                column(rows, row -> proved(row, LedgerRow.Proof::approvedFormVersion), Integer[]::new),
                column(rows, row -> text(proved(row, LedgerRow.Proof::dataFrom)), String[]::new),
                column(rows, row -> text(proved(row, LedgerRow.Proof::dataTo)), String[]::new),
                column(rows, row -> text(proved(row, LedgerRow.Proof::estimatedTo)), String[]::new),
                column(rows, row -> text(proved(row, LedgerRow.Proof::resendBy)), String[]::new),
                column(rows, row -> proved(row, LedgerRow.Proof::onBehalfById), Long[]::new));
    }

    private static <T> @Nullable T proved(LedgerRow row, Function<LedgerRow.Proof, @Nullable T> value) {
        LedgerRow.Proof proof = row.proof();
        return proof == null ? null : value.apply(proof);
    }

    private static <T> @Nullable T[] column(
            List<LedgerRow> rows, Function<LedgerRow, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable String marks(@Nullable SlotValues figures) {
        return figures == null ? null : figures.marks();
    }

    /// As PostgreSQL writes an array, since arrays of arrays cannot be unnested row by row.
    private static @Nullable String amounts(@Nullable SlotValues figures) {
        return figures == null ? null : PgArrays.literal(figures.amounts());
    }

    private static @Nullable String text(@Nullable Temporal moment) {
        return moment == null ? null : moment.toString();
    }

    private static LedgerRow read(ResultSet row) throws SQLException {
        return new LedgerRow(
                new LedgerRow.Key(row.getLong("unit_id"), Coverage.valueOf(row.getString("coverage"))),
                row.getLong("revision"),
                row.getLong("hash"),
                row.getString("state"),
                new Entry(figures(row, "submitted"), figures(row, "approved")),
                row.getObject("submitted_version", Integer.class),
                row.getObject("approved_version", Integer.class),
                instant(row, "first_submitted_at"),
                instant(row, "last_submitted_at"),
                row.getLong("whole_revision") == row.getLong("revision") ? proof(row) : null);
    }

    private static LedgerRow.Proof proof(ResultSet row) throws SQLException {
        return new LedgerRow.Proof(
                row.getLong("whole_hash"),
                row.getBoolean("handed_in"),
                row.getObject("submitted_form_version", Integer.class),
                row.getObject("approved_form_version", Integer.class),
                row.getObject("data_from", LocalDate.class),
                row.getObject("data_to", LocalDate.class),
                row.getObject("estimated_to", LocalDate.class),
                row.getObject("resend_by", LocalDate.class),
                row.getObject("on_behalf_by_id", Long.class));
    }

    private static @Nullable SlotValues figures(ResultSet row, String basis) throws SQLException {
        String marks = row.getString(basis + "_marks");
        if (marks == null) {
            return null;
        }
        long[] amounts = PgArrays.longs(row, basis + "_amounts");
        // A row that somebody altered by hand is to be found and healed, so it must be readable
        return marks.length() == amounts.length ? new SlotValues(marks, amounts) : new SlotValues("?", new long[1]);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
