package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.web.database.Sql;

/// Keeps who owes which report and by when, as plan-service fixes it.
///
/// An obligation waits for nobody: it is filed by its own key, and counts as soon as its campaign has come and its unit
/// has a place in the campaign's forest.
@ApplicationScoped
public class Obligations {

    private final Sql sql;

    Obligations(Sql sql) {
        this.sql = sql;
    }

    /// Takes in those that are newer than what is there: one statement for a whole batch, in the order of their keys.
    void accept(Collection<ObligationChanged> events) {
        List<ObligationChanged> rows = newestOfEach(events);
        if (rows.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into obligation (form, period, unit_id, coverage, revision, plan, state, due, undetermined,
                    entered_by_id, recipient_id, intermediary_id, addressee_id)
                select form, period, unit_id, coverage, revision, plan, state, due::timestamptz, undetermined,
                    entered_by_id, recipient_id, intermediary_id, addressee_id
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row (form, period, unit_id, coverage, revision, plan,
                    state, due, undetermined, entered_by_id, recipient_id, intermediary_id, addressee_id)
                on conflict (form, period, unit_id, coverage) do update
                    set revision = excluded.revision, plan = excluded.plan, state = excluded.state, due = excluded.due,
                        undetermined = excluded.undetermined, entered_by_id = excluded.entered_by_id,
                        recipient_id = excluded.recipient_id, intermediary_id = excluded.intermediary_id,
                        addressee_id = excluded.addressee_id
                    where obligation.revision < excluded.revision
                """,
                column(rows, ObligationChanged::form, String[]::new),
                column(rows, ObligationChanged::period, String[]::new),
                column(rows, ObligationChanged::unitId, Long[]::new),
                column(rows, row -> row.coverage().name(), String[]::new),
                column(rows, ObligationChanged::revision, Long[]::new),
                column(rows, ObligationChanged::plan, String[]::new),
                column(rows, row -> row.state().name(), String[]::new),
                column(rows, row -> text(row.due()), String[]::new),
                column(rows, ObligationChanged::undetermined, String[]::new),
                column(rows, ObligationChanged::enteredById, Long[]::new),
                column(rows, ObligationChanged::recipientId, Long[]::new),
                column(rows, ObligationChanged::intermediaryId, Long[]::new),
                column(rows, ObligationChanged::addresseeId, Long[]::new));
        count(rows);
    }

    /// Counts the change for each campaign that it may be one of: whoever has seen the number before looks again.
    private void count(List<ObligationChanged> rows) {
        sql.update(
                """
                insert into obligation_change (form, period, changes)
                select distinct form, period, 1 from unnest(?, ?) as row (form, period) order by form, period
                on conflict (form, period) do update set changes = obligation_change.changes + 1
                """,
                column(rows, ObligationChanged::form, String[]::new),
                column(rows, ObligationChanged::period, String[]::new));
    }

    /// Names a state of a campaign's obligations: revisions only grow, so their number and their sum do.
    public String revision(Campaign campaign) {
        return sql.query(
                        "select count(*) || '-' || coalesce(sum(revision), 0) from obligation"
                                + " where form = ? and period = ?",
                        row -> row.getString(1),
                        campaign.form(),
                        campaign.period())
                .getFirst();
    }

    private static List<ObligationChanged> newestOfEach(Collection<ObligationChanged> events) {
        Map<String, ObligationChanged> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(
                event.key(), event, (known, other) -> known.revision() < other.revision() ? other : known));
        return List.copyOf(newest.values());
    }

    private static <T> @Nullable T[] column(
            List<ObligationChanged> rows,
            Function<ObligationChanged, @Nullable T> value,
            IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
