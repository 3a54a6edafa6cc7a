package vn.hopluu.aggregation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.outbox.Outbox;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationOverdue;
import vn.hopluu.events.Revisions;
import vn.hopluu.web.database.Sql;

/// Tells once of each deadline that has passed without its report: the row that says that a deadline was seen to pass
/// is inserted in the transaction of the outbox row, and where it is there already there is nothing to tell. An
/// obligation keeps the due moment that was noted last, and is looked at again only where it is due at another: a look
/// costs what has passed since, not all that ever passed.
@ApplicationScoped
public class PassedDeadlines {

    static final int BATCH = 500;

    /// What was handed in in the last second has a minute to be folded.
    private static final Duration GRACE = Duration.ofMinutes(1);

    /// Rows that another replica is noting at this moment are passed over: it tells of them.
    private static final String SEEN = """
            with passed as (
                select owed.*, not exists (
                    select from campaign join ledger on ledger.campaign_id = campaign.id
                    where campaign.form = owed.form and campaign.period = owed.period
                        and ledger.unit_id = owed.unit_id and ledger.coverage = owed.coverage
                        and ledger.state <> 'WITHDRAWN'
                        and date_trunc('second', ledger.first_submitted_at) <= owed.due) as missed
                from obligation owed
                where owed.state <> 'EXEMPT' and owed.told_due is distinct from owed.due and owed.due < ?
                order by owed.due limit ?
                for update of owed skip locked
            ), noted as (
                update obligation set told_due = passed.due
                from passed
                where obligation.form = passed.form and obligation.period = passed.period
                    and obligation.unit_id = passed.unit_id and obligation.coverage = passed.coverage
            ), seen as (
                insert into deadline_passed (form, period, unit_id, coverage, due, overdue, seen_at)
                select form, period, unit_id, coverage, due, missed, ? from passed
                on conflict do nothing
                returning form, period, unit_id, coverage, due, overdue
            )
            select passed.*, coalesce(seen.overdue, false) as overdue
            from passed left join seen using (form, period, unit_id, coverage, due)
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    PassedDeadlines(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Notes a batch of deadlines that have passed, and tells of those without a report.
    ///
    /// @return how many deadlines were noted now; fewer than a batch where no more are there
    @Transactional
    public int tell() {
        Instant now = clock.instant();
        List<Optional<ObligationOverdue>> seen = sql.query(
                SEEN,
                row -> row.getBoolean("overdue") ? Optional.of(event(row, now)) : Optional.empty(),
                now.minus(GRACE).atOffset(ZoneOffset.UTC),
                BATCH,
                now.atOffset(ZoneOffset.UTC));
        outbox.write(seen.stream().flatMap(Optional::stream).toList());
        return seen.size();
    }

    private static ObligationOverdue event(ResultSet row, Instant now) throws SQLException {
        return new ObligationOverdue(
                row.getLong("unit_id"),
                row.getString("form"),
                row.getString("period"),
                Coverage.valueOf(row.getString("coverage")),
                Revisions.next(0, now),
                row.getString("plan"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("entered_by_id", Long.class),
                row.getObject("recipient_id", Long.class),
                row.getObject("intermediary_id", Long.class),
                row.getObject("addressee_id", Long.class));
    }
}
