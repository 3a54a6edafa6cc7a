package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.check.UnitReports;
import vn.hopluu.report.content.Cells;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormSheet;

/// The reports of this service, read beside another report of the same unit.
@ApplicationScoped
class StoredUnitReports implements UnitReports {

    /// Of the content only the names of the estimated cells: `TCD01 DT06.KN`.
    private static final String QUERY = "select r.form, r.period, v.number, v.cells,"
            + " (select string_agg(concat_ws('.', a ->> 'indicator', a ->> 'member'), ' ')"
            + " from jsonb_array_elements(v.content -> 'values') a where a ->> 'estimate' = 'true') as estimates"
            + " from report r"
            + " join unnest(cast(:forms as text[]), cast(:periods as text[])) as k (form, period)"
            + " on r.form = k.form and r.period = k.period"
            + " join report_version v on v.report_id = r.id and v.number = coalesce(r.handed_in, r.approved)"
            + " where r.unit_id = :unit and r.coverage = :coverage order by r.form, r.period";

    private final EntityManager database;

    StoredUnitReports(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Reported> in(List<Campaign> campaigns, long unitId, Coverage coverage) {
        Map<Campaign.Key, Campaign> byKey = new HashMap<>();
        campaigns.forEach(campaign -> byKey.put(new Campaign.Key(campaign.form(), campaign.period()), campaign));
        List<Tuple> rows = database.createNativeQuery(QUERY, Tuple.class)
                .setParameter("forms", campaigns.stream().map(Campaign::form).toArray(String[]::new))
                .setParameter(
                        "periods", campaigns.stream().map(Campaign::period).toArray(String[]::new))
                .setParameter("unit", unitId)
                .setParameter("coverage", coverage.name())
                .getResultList();
        return rows.stream().map(row -> reported(row, byKey)).toList();
    }

    private static Reported reported(Tuple row, Map<Campaign.Key, Campaign> byKey) {
        Campaign.Key key = new Campaign.Key(row.get(0, String.class), row.get(1, String.class));
        return new Reported(
                Objects.requireNonNull(byKey.get(key)),
                row.get(2, Integer.class),
                Cells.read(row.get(3, String.class)),
                names(row.get(4, String.class)));
    }

    private static Set<FormSheet.Name> names(@Nullable String estimates) {
        return estimates == null
                ? Set.of()
                : Arrays.stream(estimates.split(" ", -1))
                        .map(name -> name.split("\\.", 2))
                        .map(parts -> new FormSheet.Name(parts[0], parts.length == 1 ? null : parts[1]))
                        .collect(Collectors.toSet());
    }
}
