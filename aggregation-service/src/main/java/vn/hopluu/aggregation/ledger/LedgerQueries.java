package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.database.Sql;

/// Reads the ledger for what no stored sum says: without a lock, each call one statement and so of one moment.
@ApplicationScoped
public class LedgerQueries {

    private static final String BELOW = """
            with recursive below as (
                select unit_id, parent_id from campaign_edge where campaign_id = ? and unit_id = ?
                union all
                select edge.unit_id, edge.parent_id
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id)
            select below.unit_id, below.parent_id, ledger.campaign_id, ledger.coverage,
                ledger.$_marks as marks, ledger.$_amounts as amounts
            from below left join ledger on ledger.unit_id = below.unit_id and ledger.campaign_id = any(?)
            order by below.unit_id
            """;

    private final Sql sql;

    LedgerQueries(Sql sql) {
        this.sql = sql;
    }

    /// One report of one unit of a subtree, or a unit without any.
    ///
    /// @param parent of the unit, in the campaign whose forest was followed
    /// @param campaign the report's, 0 where the unit has none
    /// @param figures what it states on the basis asked for, null where it states nothing
    public record Line(
            long unit,
            long parent,
            long campaign,
            @Nullable Coverage coverage,
            @Nullable SlotValues figures) {}

    /// What the unit and all below it in the campaign's forest state in several campaigns. A subtree is a country at
    /// most, and a year has twelve campaigns of one form at most.
    public List<Line> below(Campaign forest, long unit, Collection<Long> campaigns, Basis basis) {
        return sql.query(
                BELOW.replace("$", column(basis)),
                LedgerQueries::line,
                forest.id(),
                unit,
                forest.id(),
                campaigns.toArray(Long[]::new));
    }

    /// What the unit and all below it state of themselves in the campaign.
    public List<SlotValues> ownBelow(Campaign campaign, long unit, Basis basis) {
        List<SlotValues> stated = new ArrayList<>();
        for (Line line : below(campaign, unit, List.of(campaign.id()), basis)) {
            if (line.coverage() == Coverage.OWN && line.figures() != null) {
                stated.add(line.figures());
            }
        }
        return stated;
    }

    /// What these units state of themselves in the campaign; those that state nothing are left out.
    public Map<Long, SlotValues> own(Campaign campaign, Collection<Long> units, Basis basis) {
        return sql
                .query(
                        """
                        select unit_id, $_marks as marks, $_amounts as amounts from ledger
                        where campaign_id = ? and unit_id = any(?) and coverage = 'OWN' and $_marks is not null
                        """.replace("$", column(basis)),
                        row -> Map.entry(
                                row.getLong("unit_id"),
                                new SlotValues(row.getString("marks"), PgArrays.longs(row, "amounts"))),
                        campaign.id(),
                        units.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The campaign's forest as it is stored.
    public Forest forest(Campaign campaign) {
        return new Forest(sql
                .query(
                        "select unit_id, parent_id from campaign_edge where campaign_id = ?",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        campaign.id())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Line line(ResultSet row) throws SQLException {
        String coverage = row.getString("coverage");
        String marks = row.getString("marks");
        return new Line(
                row.getLong("unit_id"),
                row.getLong("parent_id"),
                row.getLong("campaign_id"),
                coverage == null ? null : Coverage.valueOf(coverage),
                marks == null ? null : new SlotValues(marks, PgArrays.longs(row, "amounts")));
    }

    private static String column(Basis basis) {
        return switch (basis) {
            case SUBMITTED -> "submitted";
            case APPROVED -> "approved";
        };
    }
}
