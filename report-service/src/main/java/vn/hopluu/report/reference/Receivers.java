package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// Who collects and who reviews reports: as their obligations say, else the administrative superior on the day whose
/// structure counts. Of many reports in one query.
@ApplicationScoped
public class Receivers {

    private static final String OF = "select k.unit_id, k.form, k.period, k.coverage,"
            + " case when owed.unit_id is null then parent.superior_id else owed.recipient_id end, owed.intermediary_id"
            + " from unnest(cast(:units as bigint[]), cast(:forms as text[]), cast(:periods as text[]),"
            + " cast(:coverages as text[]), cast(:days as date[])) as k (unit_id, form, period, coverage, on_day)"
            + " left join obligation owed on owed.unit_id = k.unit_id and owed.form = k.form"
            + " and owed.period = k.period and owed.coverage = k.coverage"
            + " left join lateral (select superior_id from superior_link where superior_link.unit_id = k.unit_id"
            + " and kind = 'PARENT' and valid_from <= k.on_day and (valid_to is null or valid_to >= k.on_day)"
            + " limit 1) parent on true";

    private final EntityManager database;

    Receivers(EntityManager database) {
        this.database = database;
    }

    /// A report that somebody is to hand in.
    ///
    /// @param day whose structure counts
    public record Owed(long unit, String form, String period, Coverage coverage, LocalDate day) {}

    private record Ids(@Nullable Long recipient, @Nullable Long intermediary) {}

    /// What was found of some reports.
    public static final class Found {

        private static final Ids NOBODY = new Ids(null, null);

        private final Map<Owed, Ids> ids;
        private final Map<Long, Unit> units;

        private Found(Map<Owed, Ids> ids, Map<Long, Unit> units) {
            this.ids = ids;
            this.units = units;
        }

        /// Into whose total it enters; null where nobody stands above.
        public @Nullable Unit recipient(Owed owed) {
            return unit(ids.getOrDefault(owed, NOBODY).recipient());
        }

        /// Who looks at it first: the office on the way, else the recipient; null where nobody stands above.
        public @Nullable Unit reviewer(Owed owed) {
            Unit intermediary = unit(ids.getOrDefault(owed, NOBODY).intermediary());
            return intermediary == null ? recipient(owed) : intermediary;
        }

        private @Nullable Unit unit(@Nullable Long id) {
            return id == null ? null : units.get(id);
        }
    }

    public Found of(Collection<Owed> reports) {
        if (reports.isEmpty()) {
            return new Found(Map.of(), Map.of());
        }
        Map<String, Owed> asked = new HashMap<>();
        reports.forEach(one -> asked.put(
                key(one.unit(), one.form(), one.period(), one.coverage().name()), one));
        List<Owed> all = List.copyOf(asked.values());
        List<Tuple> rows = database.createNativeQuery(OF, Tuple.class)
                .setParameter("units", all.stream().map(Owed::unit).toArray(Long[]::new))
                .setParameter("forms", all.stream().map(Owed::form).toArray(String[]::new))
                .setParameter("periods", all.stream().map(Owed::period).toArray(String[]::new))
                .setParameter(
                        "coverages",
                        all.stream().map(one -> one.coverage().name()).toArray(String[]::new))
                .setParameter(
                        "days", all.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .getResultList();
        Map<Owed, Ids> ids = new HashMap<>();
        for (Tuple row : rows) {
            Owed owed = Objects.requireNonNull(asked.get(key(
                    row.get(0, Long.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, String.class))));
            ids.put(owed, new Ids(row.get(4, Long.class), row.get(5, Long.class)));
        }
        return new Found(
                ids,
                Unit.all(ids.values().stream()
                        .flatMap(one -> Stream.of(one.recipient(), one.intermediary()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    private static String key(long unit, String form, String period, String coverage) {
        return unit + "/" + form + "/" + period + "/" + coverage;
    }
}
