package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.hopluu.aggregation.hierarchy.Succession;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.web.database.Sql;

/// Keeps who succeeded whom. Totals as reported do not need it: they follow the tree of their campaign's day.
@ApplicationScoped
public class Reorganisations {

    static final String REVISION = "select coalesce(sum(revision), 0) from reorganisation";

    private final Sql sql;

    Reorganisations(Sql sql) {
        this.sql = sql;
    }

    /// Takes in a reorganisation where it is newer than what is there.
    void accept(ReorganisationChanged event) {
        int taken = sql.update("""
                insert into reorganisation (code, revision, effective_date, legal_basis) values (?, ?, ?, ?)
                on conflict (code) do update
                    set revision = excluded.revision, effective_date = excluded.effective_date,
                        legal_basis = excluded.legal_basis
                    where reorganisation.revision < excluded.revision
                """, event.code(), event.revision(), event.effectiveDate(), event.legalBasis());
        if (taken > 0) {
            replaceSuccessions(event);
        }
    }

    /// Every succession, in no order. Three to four thousand came with the reform of 2025; there are few others.
    public List<Succession> successions() {
        return sql.query(
                """
                select effective_date, predecessor_id, successor_id, whole
                from succession join reorganisation on code = reorganisation
                """,
                row -> new Succession(
                        row.getObject("effective_date", LocalDate.class),
                        row.getLong("predecessor_id"),
                        row.getLong("successor_id"),
                        row.getBoolean("whole")));
    }

    /// Grows with every change of a reorganisation, since revisions only grow.
    public long revision() {
        return sql.query(REVISION, row -> row.getLong(1)).getFirst();
    }

    private void replaceSuccessions(ReorganisationChanged event) {
        sql.update("delete from succession where reorganisation = ?", event.code());
        sql.update(
                """
                insert into succession (reorganisation, predecessor_id, successor_id, whole)
                select ?, predecessor, successor, whole = 1 from unnest(?, ?, ?) as s (predecessor, successor, whole)
                """,
                event.code(),
                event.successions().stream()
                        .map(ReorganisationChanged.Succession::predecessorId)
                        .toArray(Long[]::new),
                event.successions().stream()
                        .map(ReorganisationChanged.Succession::successorId)
                        .toArray(Long[]::new),
                event.successions().stream()
                        .map(succession -> succession.kind() == Kind.FULL ? 1 : 0)
                        .toArray(Integer[]::new));
    }
}
