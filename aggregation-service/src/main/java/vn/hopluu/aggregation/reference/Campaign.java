package vn.hopluu.aggregation.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.hopluu.aggregation.fold.SummingRules;

/// A campaign (đợt báo cáo): one form in one period.
///
/// @param structureDate S, the day whose structure it follows
/// @param treeRevision the tree that its edges were made from, -1 before there are any
/// @param version of its newest roll-up row
/// @param summing what its roll-ups are summed by
public record Campaign(
        long id,
        String form,
        String period,
        LocalDate windowFrom,
        LocalDate structureDate,
        long treeRevision,
        long version,
        Summing summing) {

    public static final String COLUMNS = "id, form, period, window_from, structure_date, tree_revision, version,"
            + " summing_rules, summing_revision";

    /// By what its roll-ups are summed.
    ///
    /// @param revision of the catalogue that the rules were last compared with; empty before they were
    public record Summing(SummingRules rules, String revision) {
        public static final Summing NONE = new Summing(SummingRules.NONE, "");
    }

    public static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("form"),
                row.getString("period"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("structure_date", LocalDate.class),
                row.getLong("tree_revision"),
                row.getLong("version"),
                new Summing(SummingRulesText.read(row.getString("summing_rules")), row.getString("summing_revision")));
    }

    /// `DVCQ-Q/2024-Q1`.
    public String key() {
        return form + "/" + period;
    }
}
