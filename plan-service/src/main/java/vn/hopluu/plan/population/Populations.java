package vn.hopluu.plan.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who is in a population on a day. One statement per clause, however many units there are.
@ApplicationScoped
public class Populations {

    private static final String VALID = "v.valid_from <= :day AND (v.valid_to IS NULL OR v.valid_to >= :day)";

    private static final String BELOW = "WITH RECURSIVE below (unit_id, type) AS ("
            + " SELECT v.unit_id, v.type FROM unit_version v WHERE v.parent_id IN (SELECT unnest(CAST(:ids AS bigint[]))) AND "
            + VALID
            + " UNION SELECT v.unit_id, v.type FROM unit_version v JOIN below b ON v.parent_id = b.unit_id WHERE "
            + VALID
            + ") SELECT unit_id, type FROM below ORDER BY unit_id";

    private static final String NAMED = "SELECT v.unit_id, v.type FROM unit_version v"
            + " WHERE v.unit_id IN (SELECT unnest(CAST(:ids AS bigint[]))) AND " + VALID + " ORDER BY v.unit_id";

    private final EntityManager database;

    Populations(EntityManager database) {
        this.database = database;
    }

    /// In the order of ids, each once.
    public List<PopulationMember> on(Population population, LocalDate day) {
        Map<Long, PopulationMember> members = new LinkedHashMap<>();
        Long under = population.underId();
        if (under != null) {
            below(List.of(under), population.types(), day).forEach(member -> members.put(member.unitId(), member));
        }
        validOn(population.unitIds(), day).forEach(member -> members.put(member.unitId(), member));
        if (!population.andTypes().isEmpty()) {
            below(population.unitIds(), population.andTypes(), day)
                    .forEach(member -> members.put(member.unitId(), member));
        }
        return members.values().stream()
                .sorted(java.util.Comparator.comparingLong(PopulationMember::unitId))
                .toList();
    }

    /// Those of the units that are valid on the day.
    public List<PopulationMember> validOn(Collection<Long> units, LocalDate day) {
        return units.isEmpty() ? List.of() : members(NAMED, units, day);
    }

    private List<PopulationMember> below(Collection<Long> roots, List<String> types, LocalDate day) {
        return members(BELOW, roots, day).stream()
                .filter(member -> types.isEmpty() || types.contains(member.type()))
                .toList();
    }

    private List<PopulationMember> members(String sql, Collection<Long> ids, LocalDate day) {
        List<Object[]> rows = database.createNativeQuery(sql, Object[].class)
                .setParameter("ids", UnitIds.array(ids))
                .setParameter("day", day)
                .getResultList();
        List<PopulationMember> members = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            members.add(new PopulationMember(((Number) row[0]).longValue(), (String) row[1]));
        }
        return members;
    }
}
