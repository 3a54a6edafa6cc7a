package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// By which routes units report that stand beside each other, as far as a regime follows routes.
@ApplicationScoped
class SiblingRoutes {

    private static final String SQL = """
            SELECT DISTINCT s.parent, s.type, s.day, r.regime, r.recipient_id, r.intermediary_id, r.addressee_id
              FROM unnest(CAST(:parents AS bigint[]), CAST(:types AS text[]), CAST(CAST(:days AS text[]) AS date[]))
                       AS s (parent, type, day)
              JOIN unit_version v
                ON v.parent_id = s.parent AND v.type = s.type
               AND v.valid_from <= s.day AND (v.valid_to IS NULL OR v.valid_to >= s.day)
              JOIN unit_route r
                ON r.unit_id = v.unit_id AND r.valid_from <= s.day AND (r.valid_to IS NULL OR r.valid_to >= s.day)
             WHERE v.unit_id NOT IN (SELECT unnest(CAST(:without AS bigint[])))
            """;

    private final EntityManager database;

    SiblingRoutes(EntityManager database) {
        this.database = database;
    }

    /// The names of the regimes that follow routes, by code.
    Map<String, String> regimes() {
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT code, name FROM regime WHERE tree = 'ROUTE' ORDER BY code", Object[].class)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /// @param act histories that take the place of what is stored, by unit; whether they are written
    /// already or not
    /// @return the routes of each, by regime
    Map<Siblings, Map<String, Set<RouteEnds>>> of(Set<Siblings> asked, Map<Long, UnitHistory> act) {
        Map<Siblings, Map<String, Set<RouteEnds>>> found = new HashMap<>();
        stored(asked, act.keySet()).forEach(row -> add(found, siblings(row), (String) row[3], ends(row)));
        Set<LocalDate> days = asked.stream().map(Siblings::day).collect(Collectors.toSet());
        for (LocalDate day : days) {
            act.values()
                    .forEach(unit -> Siblings.of(unit, day)
                            .filter(asked::contains)
                            .ifPresent(of -> unit.routesOn(day)
                                    .forEach(route -> add(found, of, route.regime(), RouteEnds.of(route)))));
        }
        return found;
    }

    private static void add(
            Map<Siblings, Map<String, Set<RouteEnds>>> found, Siblings of, String regime, RouteEnds ends) {
        found.computeIfAbsent(of, one -> new HashMap<>())
                .computeIfAbsent(regime, one -> new HashSet<>())
                .add(ends);
    }

    private List<Object[]> stored(Set<Siblings> asked, Collection<Long> without) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Siblings> inOrder = List.copyOf(asked);
        return database.createNativeQuery(SQL, Object[].class)
                .setParameter(
                        "parents", inOrder.stream().map(Siblings::parentId).toArray(Long[]::new))
                .setParameter("types", inOrder.stream().map(Siblings::type).toArray(String[]::new))
                .setParameter(
                        "days", inOrder.stream().map(of -> of.day().toString()).toArray(String[]::new))
                .setParameter("without", without.toArray(Long[]::new))
                .getResultList();
    }

    private static Siblings siblings(Object[] row) {
        LocalDate day = row[2] instanceof Date date ? date.toLocalDate() : (LocalDate) row[2];
        return new Siblings((Long) row[0], (String) row[1], day);
    }

    private static RouteEnds ends(@Nullable Object[] row) {
        return new RouteEnds((Long) row[4], (Long) row[5], (Long) row[6]);
    }
}
