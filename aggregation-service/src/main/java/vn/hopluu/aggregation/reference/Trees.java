package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.web.database.Sql;

/// Reads the dated tree of units together with its revision.
@ApplicationScoped
public class Trees {

    static final String REVISION = "select revision from tree";

    private final Sql sql;

    public Trees(Sql sql) {
        this.sql = sql;
    }

    /// The tree at its revision.
    public record Snapshot(DatedTree tree, long revision) {}

    /// The tree's revision, which every change of a unit raises.
    public long revision() {
        return sql.query(REVISION, row -> row.getLong(1)).getFirst();
    }

    /// The whole tree and its revision, of one moment: one statement, so that no change comes between the two.
    public Snapshot read() {
        List<Row> rows = sql.query("""
                select tree.revision, part.*
                from tree left join (
                    select unit_id, ordinal, null as regime, valid_from, valid_to, coalesce(parent_id, 0) as upper
                    from unit_version
                    union all
                    select unit_id, ordinal, regime, valid_from, valid_to, recipient_id from unit_route
                ) part on true
                order by part.unit_id, part.ordinal
                """, Row::read);
        return new Snapshot(tree(rows), rows.getFirst().revision());
    }

    private static DatedTree tree(List<Row> rows) {
        Map<Long, List<DatedTree.Version>> versions = new HashMap<>();
        Map<Long, List<DatedTree.Route>> routes = new HashMap<>();
        for (Row row : rows) {
            LocalDate from = row.from();
            if (from == null) {
                continue; // the one row of an empty tree
            }
            if (row.regime() == null) {
                versions.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(new DatedTree.Version(from, row.to(), row.upper()));
            } else {
                routes.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(new DatedTree.Route(row.regime(), from, row.to(), row.upper()));
            }
        }
        return new DatedTree(versions.entrySet().stream()
                .map(unit -> new DatedTree.Unit(
                        unit.getKey(), unit.getValue(), routes.getOrDefault(unit.getKey(), List.of())))
                .toList());
    }

    private record Row(
            long revision,
            long unit,
            @Nullable String regime,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long upper) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("revision"),
                    row.getLong("unit_id"),
                    row.getString("regime"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getLong("upper"));
        }
    }
}
