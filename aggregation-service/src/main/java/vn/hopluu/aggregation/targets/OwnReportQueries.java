package vn.hopluu.aggregation.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.ledger.PgArrays;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// Reads units' own reports from the ledger with what they owe: one statement for a whole population.
@ApplicationScoped
class OwnReportQueries {

    private static final String SELECT = """
            select unit.id, ledger.%1$s_marks as marks, ledger.%1$s_amounts as amounts,
                case when ledger.state <> 'WITHDRAWN' then ledger.first_submitted_at end as handed_in,
                coalesce(owed.state <> 'EXEMPT', false) as owed, coalesce(owed.state = 'EXEMPT', false) as exempt, owed.due
            from unnest(?) as unit (id)
                left join ledger on ledger.campaign_id = ? and ledger.unit_id = unit.id and ledger.coverage = 'OWN'
                left join obligation owed on owed.form = ? and owed.period = ? and owed.unit_id = unit.id
                    and owed.coverage = 'OWN'
            where ledger.unit_id is not null or owed.unit_id is not null
            """;

    private final Sql sql;

    OwnReportQueries(Sql sql) {
        this.sql = sql;
    }

    /// By unit; a unit without a report and without an obligation is not among them.
    Map<Long, OwnReport> of(Campaign campaign, Collection<Long> units, Basis basis) {
        return sql
                .query(
                        SELECT.formatted(basis == Basis.SUBMITTED ? "submitted" : "approved"),
                        row -> Map.entry(row.getLong("id"), read(row)),
                        units.toArray(Long[]::new),
                        campaign.id(),
                        campaign.form(),
                        campaign.period())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OwnReport read(ResultSet row) throws SQLException {
        String marks = row.getString("marks");
        return new OwnReport(
                marks == null ? null : new SlotValues(marks, PgArrays.longs(row, "amounts")),
                instant(row, "handed_in"),
                row.getBoolean("owed"),
                row.getBoolean("exempt"),
                instant(row, "due"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
