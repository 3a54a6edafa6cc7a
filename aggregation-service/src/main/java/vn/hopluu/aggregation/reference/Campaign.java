package vn.hopluu.aggregation.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// A campaign (đợt báo cáo): one form in one period.
///
/// @param structureDate S, the day whose structure it follows
/// @param treeRevision the tree that its edges were made from, -1 before there are any
/// @param version of its newest roll-up row
public record Campaign(
        long id,
        String form,
        String period,
        LocalDate windowFrom,
        LocalDate structureDate,
        long treeRevision,
        long version) {

    public static final String COLUMNS = "id, form, period, window_from, structure_date, tree_revision, version";

    public static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("form"),
                row.getString("period"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("structure_date", LocalDate.class),
                row.getLong("tree_revision"),
                row.getLong("version"));
    }

    /// `DVCQ-Q/2024-Q1`.
    public String key() {
        return form + "/" + period;
    }
}
