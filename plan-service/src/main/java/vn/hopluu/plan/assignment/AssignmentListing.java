package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.plan.assignment.AssigneeView.AssignmentView;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.list.PageRequest;

/// Assignments by user, and of a user in the order in which they are kept.
@ApplicationScoped
class AssignmentListing {

    private static final String SEPARATOR = "/";

    private final EntityManager database;
    private final Units units;
    private final AssignmentScope scope;

    AssignmentListing(EntityManager database, Units units, AssignmentScope scope) {
        this.database = database;
        this.units = units;
        this.scope = scope;
    }

    /// @param user only this user's, or null
    /// @param unit only those at this unit, or null
    /// @param role only those of this role, or null
    /// @param day only those that hold on this day, or null
    record Question(
            @Nullable String user,
            @Nullable Unit unit,
            @Nullable Role role,
            @Nullable LocalDate day) {}

    /// One assignment and the key of its place in the list.
    record Listed(String key, AssignmentView view) {}

    @Transactional
    List<Listed> list(Question question, PageRequest page) {
        StringBuilder where = new StringBuilder("(e.user > :user or (e.user = :user and index(a) > :place))");
        Map<String, Object> parameters = new HashMap<>(after(page.after()));
        add(where, parameters, "e.user = :only", "only", question.user());
        add(
                where,
                parameters,
                "a.unitId = :unit",
                "unit",
                question.unit() == null ? null : question.unit().id());
        add(where, parameters, "a.role = :role", "role", question.role());
        add(
                where,
                parameters,
                "a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)",
                "day",
                question.day());
        add(where, parameters, "a.unitId in :seen", "seen", scope.units().orElse(null));
        TypedQuery<Object[]> query = database.createQuery(
                "select e.user, index(a), a from Assignee e join e.assignments a where " + where
                        + " order by e.user, index(a)",
                Object[].class);
        parameters.forEach(query::setParameter);
        return listed(query.setMaxResults(page.rowsToRead()).getResultList());
    }

    private List<Listed> listed(List<Object[]> rows) {
        Map<Long, Unit> named = units.byId(rows.stream()
                .map(row -> ((Assignment) row[2]).unitId())
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Listed(
                        row[0] + SEPARATOR + row[1],
                        AssignmentView.of(
                                (String) row[0], (Assignment) row[2], named.get(((Assignment) row[2]).unitId()))))
                .toList();
    }

    private static Map<String, Object> after(String key) {
        if (key.isEmpty()) {
            return Map.of("user", "", "place", -1);
        }
        int at = key.indexOf(SEPARATOR);
        String place = key.substring(at + 1);
        if (at < 0 || !place.matches("[0-9]{1,9}")) {
            throw PageRequest.notAKey(key);
        }
        return Map.of("user", key.substring(0, at), "place", Integer.parseInt(place));
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
