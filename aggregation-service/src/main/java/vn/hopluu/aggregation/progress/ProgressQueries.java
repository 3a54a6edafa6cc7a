package vn.hopluu.aggregation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.progress.ObligationView.NamedUnit;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.time.VietnamTime;

/// Holds obligations against the ledger along the campaign's stored edges: one statement per answer, so that all of it
/// is of one moment. Nothing of it is stored, because the clock changes it.
@ApplicationScoped
class ProgressQueries {

    private static final String FACTS = """
            with recursive below (unit_id, branch) as (
                select unit_id, 0::bigint from campaign_edge where campaign_id = ? and unit_id = ?
                union all
                select edge.unit_id, case below.branch when 0 then edge.unit_id else below.branch end
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id
            ), owed as (
                select * from obligation where form = ? and period = ?
            ), report as (
                select ledger.*, coalesce(first_submitted_at <= ? and state <> 'WITHDRAWN', false) as arrived
                from ledger where campaign_id = ?
            ), fact as (
                select below.branch, below.unit_id, coalesce(owed.coverage, report.coverage) as coverage,
                    owed.due, owed.undetermined, owed.entered_by_id, owed.intermediary_id, owed.addressee_id,
                    report.state as report_state, report.first_submitted_at,
                    coalesce(report.arrived, false) as submitted,
                    coalesce(report.arrived and report.state = 'RETURNED', false) as returned,
                    case when report.arrived and report.state = 'RETURNED' then report.resend_by end as resend_by,
                    coalesce(report.arrived and report.state = 'RETURNED' and report.resend_by < ?, false)
                        as resend_overdue,
                    coalesce(report.arrived and report.approved_version is not null, false) as approved,
                    coalesce(owed.state = 'TRANSFERRED', false) as transferred,
                    case
                        when owed.unit_id is null then 'UNEXPECTED'
                        when owed.state = 'EXEMPT' then 'EXEMPT'
                        when owed.due is null then 'UNDETERMINED'
                        when report.arrived and date_trunc('second', report.first_submitted_at) <= owed.due
                            then 'ON_TIME'
                        when report.arrived then 'LATE'
                        when date_trunc('second', ?::timestamptz) > owed.due then 'OVERDUE'
                        else 'PENDING'
                    end as standing
                from owed full join report on report.unit_id = owed.unit_id and report.coverage = owed.coverage
                    join below on below.unit_id = coalesce(owed.unit_id, report.unit_id)
                where (owed.unit_id is not null or report.arrived)
                    and (?::bigint is null or ?::bigint in (owed.intermediary_id, owed.addressee_id))
            )
            """;

    private static final String COUNTED = """
            , counted as (
                select branch, standing, count(*) as everything, count(*) filter (where submitted) as submitted,
                    count(*) filter (where returned) as returned,
                    count(*) filter (where resend_overdue) as resend_overdue, count(*) filter (where approved) as approved,
                    count(*) filter (where transferred) as transferred
                from fact group by branch, standing
            )
            select counted.*, naming.code, naming.name, naming.type
            from counted left join lateral (
                select code, name, type from unit_version version
                where version.unit_id = counted.branch and version.valid_from <= ?
                order by version.valid_from desc limit 1) naming on true
            order by naming.code collate "C" nulls first, counted.branch
            """;

    private static final String LISTED = """
            select fact.*, naming.code, naming.name, naming.type,
                enterer.code as enterer_code, enterer.name as enterer_name, office.code as via_code,
                office.name as via_name, addressee.code as addressee_code, addressee.name as addressee_name
            from fact join lateral (
                    select code, name, type from unit_version version
                    where version.unit_id = fact.unit_id and version.valid_from <= ?
                    order by version.valid_from desc limit 1) naming on true
                left join lateral (
                    select code, name from unit_version version where version.unit_id = fact.entered_by_id
                    order by version.valid_from desc limit 1) enterer on true
                left join lateral (
                    select code, name from unit_version version where version.unit_id = fact.intermediary_id
                    order by version.valid_from desc limit 1) office on true
                left join lateral (
                    select code, name from unit_version version where version.unit_id = fact.addressee_id
                    order by version.valid_from desc limit 1) addressee on true
            where %s and (naming.code collate "C", fact.unit_id, fact.coverage) > (?, ?, ?)
            order by naming.code collate "C", fact.unit_id, fact.coverage limit ?
            """;

    private final Sql sql;

    ProgressQueries(Sql sql) {
        this.sql = sql;
    }

    /// The obligations of one standing in one branch.
    ///
    /// @param branch the child's unit with everything below it; null for the node itself
    record Branch(@Nullable UnitView branch, ProgressCounts.Part part) {}

    /// Every branch below the unit, and the unit itself, by standing.
    List<Branch> counts(ProgressQuestion question) {
        return sql.query(
                FACTS + COUNTED,
                ProgressQueries::branch,
                parameters(question, question.campaign().structureDate()));
    }

    /// A page of the list.
    ///
    /// @param after the last item of the page before
    List<ObligationView> list(ProgressQuestion question, ObligationFilter filter, PageKey after, int limit) {
        return sql.query(
                FACTS + LISTED.formatted(filter.condition()),
                ProgressQueries::obligation,
                parameters(
                        question,
                        question.campaign().structureDate(),
                        after.code(),
                        after.unit(),
                        after.coverage(),
                        limit));
    }

    /// What the unit is called in the campaign's structure.
    UnitView named(Campaign campaign, long unit) {
        return sql.query(
                        "select unit_id, code, name, type from unit_version where unit_id = ? and valid_from <= ?"
                                + " order by valid_from desc limit 1",
                        row -> new UnitView(
                                row.getLong("unit_id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("type")),
                        unit,
                        campaign.structureDate())
                .getFirst();
    }

    private static @Nullable Object[] parameters(ProgressQuestion question, Object... further) {
        Campaign campaign = question.campaign();
        OffsetDateTime at = question.at().atOffset(ZoneOffset.UTC);
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(
                campaign.id(),
                question.unit(),
                campaign.id(),
                campaign.form(),
                campaign.period(),
                at,
                campaign.id(),
                question.at().atZone(VietnamTime.ZONE).toLocalDate(),
                at,
                question.via(),
                question.via()));
        parameters.addAll(Arrays.asList(further));
        return parameters.toArray();
    }

    private static Branch branch(ResultSet row) throws SQLException {
        long branch = row.getLong("branch");
        return new Branch(
                branch == 0
                        ? null
                        : new UnitView(branch, row.getString("code"), row.getString("name"), row.getString("type")),
                new ProgressCounts.Part(
                        Standing.valueOf(row.getString("standing")),
                        row.getLong("everything"),
                        row.getLong("submitted"),
                        row.getLong("returned"),
                        row.getLong("resend_overdue"),
                        row.getLong("approved"),
                        row.getLong("transferred")));
    }

    private static ObligationView obligation(ResultSet row) throws SQLException {
        boolean submitted = row.getBoolean("submitted");
        return new ObligationView(
                new UnitView(
                        row.getLong("unit_id"), row.getString("code"), row.getString("name"), row.getString("type")),
                row.getString("coverage"),
                Standing.valueOf(row.getString("standing")),
                submitted,
                instant(row, "due"),
                row.getString("undetermined"),
                submitted ? instant(row, "first_submitted_at") : null,
                row.getString("report_state"),
                row.getObject("resend_by", LocalDate.class),
                row.getBoolean("resend_overdue"),
                resend(row),
                unit(row, "entered_by_id", "enterer"),
                unit(row, "intermediary_id", "via"),
                unit(row, "addressee_id", "addressee"));
    }

    private static @Nullable String resend(ResultSet row) throws SQLException {
        LocalDate by = row.getObject("resend_by", LocalDate.class);
        if (by == null) {
            return null;
        }
        Message told = row.getBoolean("resend_overdue")
                ? Message.of("aggregation.progress.resend-overdue", by)
                : Message.of("aggregation.progress.waits-to-be-resent", by);
        return told.text();
    }

    private static @Nullable NamedUnit unit(ResultSet row, String id, String prefix) throws SQLException {
        String code = row.getString(prefix + "_code");
        return code == null ? null : new NamedUnit(row.getLong(id), code, row.getString(prefix + "_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
