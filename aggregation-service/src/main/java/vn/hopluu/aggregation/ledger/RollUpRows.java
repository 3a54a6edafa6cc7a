package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.web.database.Sql;

/// The wide rows. Written only under their campaign's lock.
@ApplicationScoped
class RollUpRows {

    private final Sql sql;

    RollUpRows(Sql sql) {
        this.sql = sql;
    }

    Map<Long, RollUp> read(long campaign, Collection<Long> units, int slots, int ratios) {
        return sql
                .query(
                        "select * from rollup where campaign_id = ? and unit_id = any(?)",
                        row -> Map.entry(row.getLong("unit_id"), rollUp(row, slots, ratios)),
                        campaign,
                        units.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, HashMap::new));
    }

    List<Long> units(long campaign) {
        return sql.query("select unit_id from rollup where campaign_id = ?", row -> row.getLong(1), campaign);
    }

    /// Writes rows in the order of their units.
    ///
    /// @param version greater than any row of the campaign has had
    void write(long campaign, Map<Long, RollUp> rollUps, long version) {
        List<Long> units = rollUps.keySet().stream().sorted().toList();
        List<Object> parameters = new ArrayList<>(List.of(campaign, version, units.toArray(Long[]::new)));
        for (Function<RollUp, Sums> basis : List.<Function<RollUp, Sums>>of(RollUp::submitted, RollUp::approved)) {
            List<Sums.Stored> sums = units.stream()
                    .map(unit -> basis.apply(rollUps.getOrDefault(unit, RollUp.empty(0, 0)))
                            .stored())
                    .toList();
            parameters.add(text(sums, each -> PgArrays.trimmed(each.sums())));
            parameters.add(text(sums, each -> PgArrays.trimmed(each.standIns())));
            parameters.add(text(sums, each -> PgArrays.trimmed(each.estimates())));
            parameters.add(text(sums, each -> PgArrays.trimmed(each.given())));
            parameters.add(text(sums, each -> PgArrays.trimmed(each.notApplicable())));
            parameters.add(text(sums, each -> PgArrays.trimmed(each.ratioSums())));
            parameters.add(sums.stream().map(Sums.Stored::reports).toArray(Integer[]::new));
        }
        sql.update("""
                insert into rollup (campaign_id, version, unit_id,
                    submitted_sums, submitted_stand_ins, submitted_estimates, submitted_given,
                    submitted_not_applicable, submitted_ratio_sums, submitted_reports,
                    approved_sums, approved_stand_ins, approved_estimates, approved_given,
                    approved_not_applicable, approved_ratio_sums, approved_reports)
                select ?, ?, unit_id, s1::bigint[], s2::int[], s3::int[], s4::int[], s5::int[], s6::bigint[], s7,
                    a1::bigint[], a2::int[], a3::int[], a4::int[], a5::int[], a6::bigint[], a7
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as row (unit_id, s1, s2, s3, s4, s5, s6, s7, a1, a2, a3, a4, a5, a6, a7)
                on conflict (campaign_id, unit_id) do update
                    set version = excluded.version, submitted_sums = excluded.submitted_sums,
                        submitted_stand_ins = excluded.submitted_stand_ins,
                        submitted_estimates = excluded.submitted_estimates,
                        submitted_given = excluded.submitted_given,
                        submitted_not_applicable = excluded.submitted_not_applicable,
                        submitted_ratio_sums = excluded.submitted_ratio_sums,
                        submitted_reports = excluded.submitted_reports, approved_sums = excluded.approved_sums,
                        approved_stand_ins = excluded.approved_stand_ins,
                        approved_estimates = excluded.approved_estimates, approved_given = excluded.approved_given,
                        approved_not_applicable = excluded.approved_not_applicable,
                        approved_ratio_sums = excluded.approved_ratio_sums,
                        approved_reports = excluded.approved_reports
                """, parameters.toArray());
    }

    static RollUp rollUp(ResultSet row, int slots, int ratios) throws SQLException {
        return new RollUp(sums(row, "submitted", slots, ratios), sums(row, "approved", slots, ratios));
    }

    private static Sums sums(ResultSet row, String basis, int slots, int ratios) throws SQLException {
        return Sums.of(
                new Sums.Stored(
                        PgArrays.longs(row, basis + "_sums"),
                        PgArrays.ints(row, basis + "_stand_ins"),
                        PgArrays.ints(row, basis + "_estimates"),
                        PgArrays.ints(row, basis + "_given"),
                        PgArrays.ints(row, basis + "_not_applicable"),
                        PgArrays.longs(row, basis + "_ratio_sums"),
                        row.getInt(basis + "_reports")),
                slots,
                ratios);
    }

    private static String[] text(List<Sums.Stored> sums, Function<Sums.Stored, String> literal) {
        return sums.stream().map(literal).toArray(String[]::new);
    }
}
