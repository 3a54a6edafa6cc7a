package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.SummingRulesText;
import vn.hopluu.events.FormChanged;
import vn.hopluu.web.database.Sql;

/// Reads roll-ups with what the units themselves stated: one statement, so that all of it is of one moment.
@ApplicationScoped
public class RollUpQueries {

    /// A unit has some hundred children at most (Thanh Hóa has 166 communes).
    private static final int MOST_CHILDREN = 2_000;

    private static final String SELECT = """
            select edge.unit_id, naming.code, naming.name, naming.type, campaign.summing_rules,
                rollup.*,
                own.submitted_marks as own_submitted_marks, own.submitted_amounts as own_submitted_amounts,
                own.approved_marks as own_approved_marks, own.approved_amounts as own_approved_amounts,
                whole.submitted_marks as whole_submitted_marks, whole.submitted_amounts as whole_submitted_amounts,
                whole.approved_marks as whole_approved_marks, whole.approved_amounts as whole_approved_amounts
            from campaign_edge edge
                join campaign on campaign.id = edge.campaign_id
                join lateral (
                    select code, name, type from unit_version version
                    where version.unit_id = edge.unit_id and version.valid_from <= campaign.structure_date
                    order by version.valid_from desc limit 1) naming on true
                left join rollup on rollup.campaign_id = edge.campaign_id and rollup.unit_id = edge.unit_id
                left join ledger own on own.campaign_id = edge.campaign_id and own.unit_id = edge.unit_id
                    and own.coverage = 'OWN'
                left join ledger whole on whole.campaign_id = edge.campaign_id and whole.unit_id = edge.unit_id
                    and whole.coverage = 'CONSOLIDATED'
            where edge.campaign_id = ? and
            """;

    private final Sql sql;

    RollUpQueries(Sql sql) {
        this.sql = sql;
    }

    /// One unit's stored roll-up on one basis.
    ///
    /// @param version of its row, 0 where there is none yet
    /// @param rules by which the sums were made
    /// @param own what the unit states of itself, null where it has no report
    /// @param declared what the unit states of its whole subtree, null where it has no consolidated report
    /// @param standingIn what of it may stand in for the sums, see [SummingRules#standingIn]
    public record Row(
            long unit,
            String code,
            String name,
            String type,
            long version,
            Sums sums,
            SummingRules rules,
            @Nullable SlotValues own,
            @Nullable SlotValues declared,
            @Nullable SlotValues standingIn) {}

    /// A unit's row without its figures.
    ///
    /// @param version 0 where there is no row yet
    public record RowVersion(long unit, long version) {}

    /// Which states the rows of the unit and of its children are in: much less to read than what they hold.
    public List<RowVersion> versionsWithChildren(Campaign campaign, long unit) {
        return sql.query(
                """
                select edge.unit_id, coalesce(rollup.version, 0) as version
                from campaign_edge edge left join rollup
                    on rollup.campaign_id = edge.campaign_id and rollup.unit_id = edge.unit_id
                where edge.campaign_id = ? and (edge.unit_id = ? or edge.parent_id = ?) order by edge.unit_id
                """, row -> new RowVersion(row.getLong("unit_id"), row.getLong("version")), campaign.id(), unit, unit);
    }

    /// The unit's row and then its children's, in the order of their codes.
    public List<Row> withChildren(Campaign campaign, long unit, Basis basis, FormChanged form) {
        return withChildren(campaign, unit, basis, form, new After("", 0), MOST_CHILDREN);
    }

    /// Where a page of children begins: behind this one.
    public record After(String code, long unit) {}

    /// The same with a page of the children.
    ///
    /// @param most how many children
    public List<Row> withChildren(Campaign campaign, long unit, Basis basis, FormChanged form, After after, int most) {
        List<Slot> slots = Slot.of(form);
        return sql.query(
                SELECT + """
                        (edge.unit_id = ? or edge.parent_id = ? and (naming.code collate "C", edge.unit_id) > (?, ?))
                        order by edge.unit_id = ? desc, naming.code collate "C", edge.unit_id limit ?
                        """,
                row -> read(row, basis, slots),
                campaign.id(),
                unit,
                unit,
                after.code(),
                after.unit(),
                unit,
                most + 1);
    }

    /// The unit's row, or empty where it has no place in the campaign.
    public Optional<Row> find(Campaign campaign, long unit, Basis basis, FormChanged form) {
        List<Slot> slots = Slot.of(form);
        return sql.query(SELECT + "edge.unit_id = ?", row -> read(row, basis, slots), campaign.id(), unit).stream()
                .findFirst();
    }

    /// The rows of these units; one that has no place in the campaign has none.
    public List<Row> of(Campaign campaign, Collection<Long> units, Basis basis, FormChanged form) {
        List<Slot> slots = Slot.of(form);
        return sql.query(
                SELECT + "edge.unit_id = any(?)",
                row -> read(row, basis, slots),
                campaign.id(),
                units.toArray(Long[]::new));
    }

    private static Row read(ResultSet row, Basis basis, List<Slot> slots) throws SQLException {
        SummingRules rules = SummingRulesText.read(row.getString("summing_rules"));
        int ratios = rules.ratios().size();
        long version = row.getLong("version");
        RollUp rollUp =
                version == 0 ? RollUp.empty(slots.size(), ratios) : RollUpRows.rollUp(row, slots.size(), ratios);
        SlotValues declared = figures(row, "whole", basis);
        return new Row(
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                version,
                rollUp.on(basis),
                rules,
                figures(row, "own", basis),
                declared,
                rules.standingIn(declared, slots));
    }

    private static @Nullable SlotValues figures(ResultSet row, String coverage, Basis basis) throws SQLException {
        String prefix = coverage + (basis == Basis.SUBMITTED ? "_submitted" : "_approved");
        String marks = row.getString(prefix + "_marks");
        return marks == null ? null : new SlotValues(marks, PgArrays.longs(row, prefix + "_amounts"));
    }
}
