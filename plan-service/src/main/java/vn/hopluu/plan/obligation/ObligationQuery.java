package vn.hopluu.plan.obligation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.web.list.PageRequest;

/// Which obligations are asked for.
///
/// @param unit the id of one unit, or null for all
/// @param superior the id of a unit that takes the reports: whose total they enter, through which they pass or to
///     which they are addressed; null for all
/// @param withoutOwnerOn only those that no unit is left to enter on this day; null for all
/// @param enteredBy the id of the unit that has to enter them: its own that nobody else enters, and those that were
///     transferred to it; null for all
/// @param seen the units whose obligations the caller may read; null for all
record ObligationQuery(
        @Nullable Long unit,
        @Nullable Long superior,
        @Nullable String form,
        @Nullable String period,
        @Nullable String plan,
        @Nullable State state,
        @Nullable LocalDate withoutOwnerOn,
        @Nullable Long enteredBy,
        @Nullable Set<Long> seen) {

    List<Obligation> page(PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        and(where, parameters, "key.unitId", "unit", unit);
        if (superior != null) {
            where.append(" and (superiors.recipientId = :superior or superiors.intermediaryId = :superior"
                    + " or superiors.addresseeId = :superior)");
            parameters.put("superior", superior);
        }
        and(where, parameters, "key.form", "form", form);
        and(where, parameters, "key.period", "period", period);
        and(where, parameters, "plan", "plan", plan);
        and(where, parameters, "state", "state", state);
        if (withoutOwnerOn != null) {
            where.append(" and ").append(Obligation.WITHOUT_OWNER);
            parameters.put("today", withoutOwnerOn);
        }
        if (enteredBy != null) {
            where.append(" and coalesce(enteredById, key.unitId) = :enteredBy");
            parameters.put("enteredBy", enteredBy);
        }
        if (seen != null) {
            where.append(" and (key.unitId in :seen or enteredById in :seen)");
            parameters.put("seen", seen);
        }
        if (!page.after().isEmpty()) {
            ObligationKey last = parse(page.after());
            where.append(" and (key.form, key.period, key.unitId, cast(key.coverage as String))"
                    + " > (:lastForm, :lastPeriod, :lastUnit, :lastCoverage)");
            parameters.put("lastForm", last.form());
            parameters.put("lastPeriod", last.period());
            parameters.put("lastUnit", last.unitId());
            parameters.put("lastCoverage", last.coverage().name());
        }
        return Obligation.<Obligation>find(
                        where + " order by key.form, key.period, key.unitId, key.coverage", parameters)
                .page(0, page.rowsToRead())
                .list();
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String column, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private static ObligationKey parse(String after) {
        String[] parts = after.split("/", -1);
        if (parts.length == 4 && parts[2].matches("[0-9]{1,18}")) {
            for (Coverage coverage : Coverage.values()) {
                if (coverage.name().equals(parts[3])) {
                    return new ObligationKey(parts[0], parts[1], Long.parseLong(parts[2]), coverage);
                }
            }
        }
        throw PageRequest.notAKey(after);
    }
}
