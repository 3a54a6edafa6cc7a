package vn.hopluu.aggregation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.statement.Statement.State;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.web.database.Sql;

/// Keeps the newest statement of each campaign.
@ApplicationScoped
public class Statements {

    /// Names the consumer of reports, whose places say how much of what is stated has been taken in.
    public static final String CONSUMER_OF_REPORTS = "reports";

    private final Sql sql;
    private final Clock clock;

    Statements(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Takes in a statement where it is newer than what is there. It waits to be compared; one that was found to be
    /// unequal, and is said again, stays so meanwhile.
    @Transactional
    public void accept(CampaignStatement event) {
        String whole = event.wholeDigest();
        sql.update(
                """
                insert into campaign_statement as kept (form, period, revision, reports, digest, whole_digest, as_of,
                    received_at, first_received_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                on conflict (form, period) do update
                    set revision = excluded.revision, reports = excluded.reports, digest = excluded.digest,
                        whole_digest = excluded.whole_digest, as_of = excluded.as_of,
                        received_at = excluded.received_at,
                        said = case when $same then kept.said + 1 else 1 end,
                        first_received_at = case when $same then coalesce(kept.first_received_at, kept.received_at)
                            else excluded.received_at end,
                        state = case when $same and kept.state = 'UNEQUAL' then 'UNEQUAL' else 'WAITING' end
                    where kept.revision < excluded.revision
                """.replace(
                                "$same",
                                "(kept.reports, kept.digest, kept.as_of) = (excluded.reports, excluded.digest, excluded.as_of)"
                                        + " and kept.whole_digest is not distinct from excluded.whole_digest"),
                event.form(),
                event.period(),
                event.revision(),
                event.reports(),
                Long.parseUnsignedLong(event.digest(), 16),
                whole == null ? null : Long.valueOf(Long.parseUnsignedLong(whole, 16)),
                event.asOf(),
                now(),
                now());
    }

    /// The statements that wait, and those that were unequal when they were compared so long ago.
    List<Statement> due(Duration between, int most) {
        return sql.query("""
                select * from campaign_statement
                where state = 'WAITING' or (state = 'UNEQUAL' and compared_at <= ?) order by form, period limit ?
                """, Statement::read, clock.instant().minus(between).atOffset(ZoneOffset.UTC), most);
    }

    /// The statement with its lock, where it is still the one that was read.
    Optional<Statement> locked(Statement read) {
        return sql
                .query(
                        "select * from campaign_statement where form = ? and period = ? and revision = ? for update",
                        Statement::read,
                        read.form(),
                        read.period(),
                        read.revision())
                .stream()
                .findFirst();
    }

    /// Notes what a comparison found.
    void compared(Statement statement, State state, Sum held) {
        sql.update(
                """
                update campaign_statement set state = ?, compared_at = ?, held_reports = ?, held_digest = ?,
                    held_whole_digest = ?, unequal_since = case when ? = 'UNEQUAL' then coalesce(unequal_since, ?) end
                where form = ? and period = ?
                """,
                state.name(),
                now(),
                held.reports(),
                held.digest(),
                held.wholeDigest(),
                state.name(),
                now(),
                statement.form(),
                statement.period());
    }

    void resendRequested(Statement statement, long revision) {
        sql.update("""
                update campaign_statement set resend_revision = ?, resend_requested_at = ? where form = ? and period = ?
                """, revision, now(), statement.form(), statement.period());
    }

    /// How many campaigns differ from their statements.
    long unequal() {
        return sql.query(
                        "select count(*) from campaign_statement where unequal_since is not null",
                        row -> row.getLong(1))
                .getFirst();
    }

    /// A page of statements in the order of their campaigns.
    ///
    /// @param state null for all
    /// @param after the campaign to go on behind
    List<Statement> page(@Nullable State state, String afterForm, String afterPeriod, int most) {
        return sql.query("""
                select * from campaign_statement
                where state = coalesce(?, state) and (form, period) > (?, ?) order by form, period limit ?
                """, Statement::read, state == null ? null : state.name(), afterForm, afterPeriod, most);
    }

    Instant instant() {
        return clock.instant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
