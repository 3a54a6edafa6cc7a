package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.check.OtherReports;
import vn.hopluu.report.content.Cells;
import vn.hopluu.report.reference.FormDefinition;

/// The reports of this service, read by the checks of others: of each the version handed in, or else the approved one.
@ApplicationScoped
class StoredReports implements OtherReports {

    private static final String VERSION =
            " join report_version v on v.report_id = r.id and v.number = coalesce(r.handed_in, r.approved)";

    /// Of the content only the names of the estimated cells: `TCD01 DT06.KN`.
    private static final String BY_KEY = "select r.unit_id, r.form, r.period, r.coverage, v.number, v.cells,"
            + " (select string_agg(concat_ws('.', a ->> 'indicator', a ->> 'member'), ' ')"
            + " from jsonb_array_elements(v.content -> 'values') a where a ->> 'estimate' = 'true') as estimates"
            + " from unnest(cast(:units as bigint[]), cast(:forms as text[]),"
            + " cast(:periods as text[]), cast(:coverages as text[]))"
            + " as k (unit_id, form, period, coverage)"
            + " join report r on r.unit_id = k.unit_id and r.form = k.form and r.period = k.period"
            + " and r.coverage = k.coverage"
            + VERSION;

    private static final String LAST_DAY = "select v.content ->> 'dataTo' from report r" + VERSION
            + " where r.unit_id = :unit and r.form = :form and r.period = :period and r.coverage = :coverage"
            + " and v.content ->> 'dataTo' is not null";

    /// A child per row and coverage of its reports; the outer join keeps those that reported nothing.
    private static final String BELOW =
            "select o.unit_id, o.owes, exists (select 1 from obligation d where d.recipient_id = o.unit_id"
                    + " and d.form = :form and d.period = :period) as adds, s.coverage, s.cells"
                    + " from (select unit_id, bool_or(state <> 'EXEMPT') as owes from obligation"
                    + " where recipient_id = :recipient and form = :form and period = :period"
                    + " and unit_id <> :recipient group by unit_id order by unit_id limit :most) o"
                    + " left join (select r.unit_id, r.coverage, v.cells from report r" + VERSION
                    + " where r.form = :form and r.period = :period) s on s.unit_id = o.unit_id";

    /// More than any unit has directly below it.
    private static final int MOST_CHILDREN = 5_000;

    private final EntityManager database;

    StoredReports(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<Key, Reported> reports(Set<Key> wanted) {
        List<Key> keys = List.copyOf(wanted);
        List<Tuple> rows = database.createNativeQuery(BY_KEY, Tuple.class)
                .setParameter("units", keys.stream().map(Key::unitId).toArray(Long[]::new))
                .setParameter("forms", keys.stream().map(Key::form).toArray(String[]::new))
                .setParameter("periods", keys.stream().map(Key::period).toArray(String[]::new))
                .setParameter(
                        "coverages",
                        keys.stream().map(key -> key.coverage().name()).toArray(String[]::new))
                .getResultList();
        Map<Key, Reported> found = new HashMap<>();
        for (Tuple row : rows) {
            Key key = new Key(
                    row.get(0, Long.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    Coverage.valueOf(row.get(3, String.class)));
            found.put(key, reported(row));
        }
        return found;
    }

    @Override
    public Optional<LocalDate> lastDay(Key report) {
        return database.createNativeQuery(LAST_DAY, String.class)
                .setParameter("unit", report.unitId())
                .setParameter("form", report.form())
                .setParameter("period", report.period())
                .setParameter("coverage", report.coverage().name())
                .getResultStream()
                .map(day -> LocalDate.parse((String) day))
                .findFirst();
    }

    private static Reported reported(Tuple row) {
        return new Reported(
                row.get(4, Integer.class), Cells.read(row.get(5, String.class)), names(row.get(6, String.class)));
    }

    private static Set<FormDefinition.Name> names(@Nullable String estimates) {
        return estimates == null
                ? Set.of()
                : Arrays.stream(estimates.split(" ", -1))
                        .map(name -> name.split("\\.", 2))
                        .map(parts -> new FormDefinition.Name(parts[0], parts.length == 1 ? null : parts[1]))
                        .collect(Collectors.toSet());
    }

    @Override
    public List<Child> children(long recipientId, String form, String period) {
        List<Tuple> rows = database.createNativeQuery(BELOW, Tuple.class)
                .setParameter("recipient", recipientId)
                .setParameter("form", form)
                .setParameter("period", period)
                .setParameter("most", MOST_CHILDREN)
                .getResultList();
        Map<Long, Child> children = new LinkedHashMap<>();
        for (Tuple row : rows) {
            children.merge(row.get(0, Long.class), child(row), StoredReports::together);
        }
        return List.copyOf(children.values());
    }

    private static Child child(Tuple row) {
        String coverage = row.get(3, String.class);
        List<Cell> cells = coverage == null ? null : Cells.read(row.get(4, String.class));
        boolean consolidated = Coverage.CONSOLIDATED.name().equals(coverage);
        return new Child(
                row.get(0, Long.class),
                row.get(1, Boolean.class),
                row.get(2, Boolean.class),
                consolidated ? null : cells,
                consolidated ? cells : null);
    }

    private static Child together(Child one, Child other) {
        return new Child(
                one.unitId(),
                one.owes(),
                one.adds(),
                first(one.own(), other.own()),
                first(one.consolidated(), other.consolidated()));
    }

    private static @Nullable List<Cell> first(@Nullable List<Cell> one, @Nullable List<Cell> other) {
        return one == null ? other : one;
    }
}
