package vn.hopluu.aggregation.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.ledger.PgArrays;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// Reads what a unit's total is made of: one statement, so that the sums and who is in them are of one moment.
@ApplicationScoped
class TotalQueries {

    /// More units than a country has.
    private static final int MOST = 50_000;

    private static final String BELOW = """
            with recursive below as (
                select unit_id, parent_id from campaign_edge where campaign_id = ? and unit_id = ?
                union all
                select edge.unit_id, edge.parent_id
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id)
            select below.unit_id, below.parent_id, coalesce(owed.state <> 'EXEMPT', false) as owes,
                own.submitted_marks as own_marks,
                whole.submitted_marks as whole_marks, whole.submitted_amounts as whole_amounts,
                rollup.version, rollup.submitted_sums, rollup.submitted_given, rollup.submitted_stand_ins
            from below
                left join obligation owed on owed.form = ? and owed.period = ? and owed.unit_id = below.unit_id
                    and owed.coverage = 'OWN'
                left join ledger own on own.campaign_id = ? and own.unit_id = below.unit_id and own.coverage = 'OWN'
                left join ledger whole on whole.campaign_id = ? and whole.unit_id = below.unit_id
                    and whole.coverage = 'CONSOLIDATED'
                left join rollup on rollup.campaign_id = ? and rollup.unit_id = below.unit_id and below.unit_id = ?
            limit
            """ + MOST;

    private final Sql sql;

    TotalQueries(Sql sql) {
        this.sql = sql;
    }

    /// A unit's sums as they are stored.
    ///
    /// @param version 0 where there are none
    record StoredSums(long version, long[] sums, int[] given, int[] standIns) {

        static final StoredSums NONE = new StoredSums(0, new long[0], new int[0], new int[0]);

        /// The scaled sum, null where nobody has given a figure.
        @Nullable
        Long sum(int slot) {
            boolean stated = at(given, slot) > 0 || at(standIns, slot) > 0;
            return stated ? Long.valueOf(slot < sums.length ? sums[slot] : 0) : null;
        }

        private static int at(int[] counts, int slot) {
            return slot < counts.length ? counts[slot] : 0;
        }
    }

    /// What the unit's total is made of.
    record Material(StoredSums sums, List<PartOfTotal> parts) {}

    /// @param standingIn what of a declared report may stand in for what lies below
    Material below(Campaign campaign, long unit, Function<SlotValues, @Nullable SlotValues> standingIn) {
        List<StoredSums> sums = new ArrayList<>();
        List<PartOfTotal> parts = sql.query(
                BELOW,
                row -> {
                    if (row.getObject("version") != null) {
                        sums.add(sums(row));
                    }
                    return part(row, standingIn);
                },
                campaign.id(),
                unit,
                campaign.id(),
                campaign.form(),
                campaign.period(),
                campaign.id(),
                campaign.id(),
                campaign.id(),
                unit);
        return new Material(sums.isEmpty() ? StoredSums.NONE : sums.getFirst(), parts);
    }

    private static StoredSums sums(ResultSet row) throws SQLException {
        return new StoredSums(
                row.getLong("version"),
                PgArrays.longs(row, "submitted_sums"),
                PgArrays.ints(row, "submitted_given"),
                PgArrays.ints(row, "submitted_stand_ins"));
    }

    private static PartOfTotal part(ResultSet row, Function<SlotValues, @Nullable SlotValues> standingIn)
            throws SQLException {
        String own = row.getString("own_marks");
        String declared = row.getString("whole_marks");
        return new PartOfTotal(
                row.getLong("unit_id"),
                row.getLong("parent_id"),
                row.getBoolean("owes"),
                // Whether it has answered is asked, and not what
                own == null ? null : new SlotValues(own, new long[own.length()]),
                declared == null
                        ? null
                        : standingIn.apply(new SlotValues(declared, PgArrays.longs(row, "whole_amounts"))));
    }
}
