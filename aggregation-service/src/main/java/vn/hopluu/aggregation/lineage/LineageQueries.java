package vn.hopluu.aggregation.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.ledger.PgArrays;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.web.database.Sql;

/// Reads a subtree with what its units owe, and what they stated of one slot: one statement, so that all of it is of
/// one moment.
@ApplicationScoped
class LineageQueries {

    /// More units than a country has.
    private static final int MOST = 50_000;

    private static final String SELECT = """
            with recursive below as (
                select unit_id, parent_id from campaign_edge where campaign_id = ? and unit_id = ?
                union all
                select edge.unit_id, edge.parent_id
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id)
            select below.unit_id, below.parent_id, naming.code, naming.name, naming.type,
                owed.state as owed_state,
                own.revision as own_revision, own.state as own_state, own.last_submitted_at as own_at,
                own.$_version as own_version, own.$_marks as own_marks, own.$_amounts as own_amounts,
                own.data_from as own_from, own.data_to as own_to, own.estimated_to as own_estimated_to,
                whole.revision as whole_revision, whole.state as whole_state, whole.last_submitted_at as whole_at,
                whole.$_version as whole_version, whole.$_marks as whole_marks, whole.$_amounts as whole_amounts,
                whole.data_from as whole_from, whole.data_to as whole_to, whole.estimated_to as whole_estimated_to
            from below
                join lateral (
                    select code, name, type from unit_version version
                    where version.unit_id = below.unit_id and version.valid_from <= ?
                    order by version.valid_from desc limit 1) naming on true
                left join obligation owed on owed.form = ? and owed.period = ? and owed.unit_id = below.unit_id
                    and owed.coverage = 'OWN'
                left join ledger own on own.campaign_id = ? and own.unit_id = below.unit_id
                    and own.coverage = 'OWN'
                left join ledger whole on whole.campaign_id = ? and whole.unit_id = below.unit_id
                    and whole.coverage = 'CONSOLIDATED'
            order by below.unit_id limit
            """ + MOST;

    private final Sql sql;

    LineageQueries(Sql sql) {
        this.sql = sql;
    }

    /// Of what it is asked.
    ///
    /// @param slot from 0
    /// @param ratio whose sides are looked for, or null
    record Asked(FormChanged form, int slot, SummingRules.@Nullable Ratio ratio) {}

    List<Contributor> below(Campaign campaign, long unit, Asked asked, Basis basis) {
        List<Slot> slots = Slot.of(asked.form());
        SummingRules rules = campaign.summing().rules();
        return sql.query(
                SELECT.replace(
                        "$",
                        switch (basis) {
                            case SUBMITTED -> "submitted";
                            case APPROVED -> "approved";
                        }),
                row -> read(row, asked, slots, rules),
                campaign.id(),
                unit,
                campaign.id(),
                campaign.structureDate(),
                campaign.form(),
                campaign.period(),
                campaign.id(),
                campaign.id());
    }

    private static Contributor read(ResultSet row, Asked asked, List<Slot> slots, SummingRules rules)
            throws SQLException {
        SlotValues own = figures(row, "own");
        SlotValues declared = figures(row, "whole");
        SlotValues standingIn = rules.standingIn(declared, slots);
        return new Contributor(
                row.getLong("unit_id"),
                row.getLong("parent_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                owed(row.getString("owed_state")),
                stated(row, "own", own, asked.slot()),
                stated(row, "whole", declared, asked.slot()),
                standingIn != null && standingIn.given(asked.slot()),
                asked.ratio() != null && asked.ratio().isOneSided(own));
    }

    private static ObligationChanged.@Nullable State owed(@Nullable String state) {
        return state == null ? null : ObligationChanged.State.valueOf(state);
    }

    private static Contributor.@Nullable StatedSlot stated(
            ResultSet row, String coverage, @Nullable SlotValues figures, int slot) throws SQLException {
        long revision = row.getLong(coverage + "_revision");
        if (revision == 0) {
            return null;
        }
        OffsetDateTime at = row.getObject(coverage + "_at", OffsetDateTime.class);
        return new Contributor.StatedSlot(
                figures == null ? SlotValues.UNANSWERED : figures.mark(slot),
                figures == null ? 0 : figures.amount(slot),
                row.getObject(coverage + "_version", Integer.class),
                revision,
                row.getString(coverage + "_state"),
                at == null ? null : at.toInstant(),
                row.getObject(coverage + "_from", LocalDate.class),
                row.getObject(coverage + "_to", LocalDate.class),
                row.getObject(coverage + "_estimated_to", LocalDate.class));
    }

    private static @Nullable SlotValues figures(ResultSet row, String coverage) throws SQLException {
        String marks = row.getString(coverage + "_marks");
        return marks == null ? null : new SlotValues(marks, PgArrays.longs(row, coverage + "_amounts"));
    }
}
