package vn.hopluu.aggregation.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongPredicate;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.AmbiguousUnit;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.Problem;

/// Finds the unit that a person means by a code. A code alone names nothing: it is asked within a campaign's window, or
/// with a day of its own.
@ApplicationScoped
class UnitCodes {

    private final Sql sql;
    private final UnitNames names;

    UnitCodes(Sql sql, UnitNames names) {
        this.sql = sql;
        this.names = names;
    }

    /// The unit that a text names on the structure of a day: `03390`, the one that bears the code on that day, else the
    /// one that bore it in the campaign; or `03390@2025-06-30`.
    ///
    /// @throws HttpProblem 404 where there is none
    long resolve(Campaign campaign, String text, LocalDate structure, LongPredicate seen) {
        UnitReference unit = UnitReference.required(text);
        List<UnitNames.Name> bearers = names.bearers(unit.code(), unit.onOr(structure)).stream()
                .filter(name -> seen.test(name.unit()))
                .toList();
        return bearers.size() == 1 ? bearers.getFirst().unit() : resolve(campaign, text, seen);
    }

    /// The unit's id.
    ///
    /// @param text `03390`, the one unit that bore it on any day of the window; or `03390@2025-06-30`
    /// @param seen which units the caller may see; any other one is answered as if nobody bore the code
    /// @throws HttpProblem 404 where there is none in the campaign, 409 where there are several
    long resolve(Campaign campaign, String text, LongPredicate seen) {
        UnitReference unit = UnitReference.required(text);
        LocalDate from = unit.onOr(campaign.windowFrom());
        LocalDate to = unit.onOr(campaign.structureDate());
        List<Bearer> bearers = bearers(campaign, unit.code(), from, to).stream()
                .filter(bearer -> seen.test(bearer.unit()))
                .toList();
        return only(bearers, campaign, unit.code(), from, to);
    }

    private List<Bearer> bearers(Campaign campaign, String code, LocalDate from, LocalDate to) {
        return sql.query(
                """
                select version.unit_id, max(version.name) as name,
                    greatest(min(version.valid_from), ?) as valid_from
                from unit_version version
                    join campaign_edge edge on edge.unit_id = version.unit_id and edge.campaign_id = ?
                where version.code = ? and version.valid_from <= ? and coalesce(version.valid_to, ?) >= ?
                group by version.unit_id order by version.unit_id limit 20
                """,
                row -> new Bearer(
                        row.getLong("unit_id"), row.getString("name"), row.getObject("valid_from", LocalDate.class)),
                from,
                campaign.id(),
                code,
                to,
                to,
                from);
    }

    private static long only(List<Bearer> bearers, Campaign campaign, String code, LocalDate from, LocalDate to) {
        if (bearers.isEmpty()) {
            throw Problem.of(
                    AggregationProblem.UNKNOWN_UNIT,
                    Message.of(
                            "aggregation.unit-codes.unknown-unit",
                            code,
                            campaign.key(),
                            campaign.structureDate(),
                            code));
        }
        if (bearers.size() > 1) {
            throw AmbiguousUnit.of(
                    code,
                    from,
                    to,
                    bearers.stream()
                            .map(each -> new AmbiguousUnit.Bearer(each.from(), each.name()))
                            .toList());
        }
        return bearers.getFirst().unit();
    }

    private record Bearer(long unit, String name, LocalDate from) {}
}
