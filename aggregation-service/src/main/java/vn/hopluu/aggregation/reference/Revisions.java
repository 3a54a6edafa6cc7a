package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.web.database.Sql;

/// Which states of units, reorganisations and catalogue an answer is made with.
@ApplicationScoped
public class Revisions {

    private final Sql sql;

    Revisions(Sql sql) {
        this.sql = sql;
    }

    /// All three as of one moment.
    ///
    /// @param catalogue differs between any two of its states
    public record State(long tree, long reorganisations, String catalogue) {}

    public State now() {
        return sql.query(
                        "select (" + Trees.REVISION + "), (" + Reorganisations.REVISION + "), (" + Catalogue.REVISION
                                + ")",
                        row -> new State(row.getLong(1), row.getLong(2), row.getString(3)))
                .getFirst();
    }
}
