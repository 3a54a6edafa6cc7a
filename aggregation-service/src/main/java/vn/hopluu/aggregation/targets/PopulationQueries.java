package vn.hopluu.aggregation.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.events.PlanChanged.Population;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.AmbiguousUnit;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.Problem;

/// Who is in a population on its day: the rule of plan-service, over the units as their events say.
@ApplicationScoped
class PopulationQueries {

    private static final String BELOW = """
            with recursive below (unit_id, code, name, type) as (
                select unit_id, code, name, type from unit_version
                where parent_id = any(?) and valid_from <= ?::date and coalesce(valid_to, ?::date) >= ?::date
                union
                select version.unit_id, version.code, version.name, version.type
                from unit_version version join below on version.parent_id = below.unit_id
                where version.valid_from <= ?::date and coalesce(version.valid_to, ?::date) >= ?::date
            )
            select unit_id, code, name, type from below
            """;

    private static final String NAMED = """
            select unit_id, code, name, type from unit_version
            where unit_id = any(?) and valid_from <= ?::date and coalesce(valid_to, ?::date) >= ?::date
            """;

    private final Sql sql;

    PopulationQueries(Sql sql) {
        this.sql = sql;
    }

    /// In the order of their codes. Where persons are counted, a unit's own staff is among those below it.
    List<Member> on(Population population, LocalDate day) {
        Map<Long, Member> members = new LinkedHashMap<>();
        Long under = population.underId();
        if (under != null) {
            put(members, below(List.of(under), day), ofTypes(population.types()));
            if (population.of() == Population.Of.PERSONS && population.types().isEmpty()) {
                put(members, named(List.of(under), day), member -> true);
            }
        }
        put(members, named(population.unitIds(), day), member -> true);
        if (!population.andTypes().isEmpty()) {
            put(members, below(population.unitIds(), day), ofTypes(population.andTypes()));
        }
        return members.values().stream()
                .sorted(Comparator.comparing(Member::code).thenComparing(Member::unit))
                .toList();
    }

    /// The unit and those below it on the day.
    Set<Long> within(long unit, LocalDate day) {
        Set<Long> units = new HashSet<>(Set.of(unit));
        below(List.of(unit), day).forEach(member -> units.add(member.unit()));
        return units;
    }

    /// The unit that a person names: by the code it bore on one of the days, or as `code@day`.
    ///
    /// @param seen which units the caller may see; any other one is answered as if nobody bore the code
    /// @throws RuntimeException a 404 problem where there is none, a 409 problem where there are several
    long find(String text, Collection<LocalDate> days, LongPredicate seen) {
        UnitReference unit = UnitReference.required(text);
        String code = unit.code();
        String[] asked = (unit.on() == null ? days.stream() : Stream.of(unit.on()))
                .map(LocalDate::toString)
                .toArray(String[]::new);
        List<UnitNames.Name> found = sql.query("""
                select distinct on (version.unit_id) version.unit_id, version.code, version.name, version.type, day
                from unit_version version join unnest(?::date[]) as day
                    on version.valid_from <= day and coalesce(version.valid_to, day) >= day
                where version.code = ? order by version.unit_id, day limit 20
                """, UnitNames::read, asked, code).stream()
                .filter(name -> seen.test(name.unit()))
                .toList();
        if (found.isEmpty()) {
            throw Problem.of(
                    AggregationProblem.UNKNOWN_UNIT,
                    Message.of("aggregation.population-queries.unknown-unit", code, String.join(", ", asked), code));
        }
        if (found.size() > 1) {
            throw AmbiguousUnit.of(code, null, null, UnitNames.apart(found));
        }
        return found.getFirst().unit();
    }

    private List<Member> below(Collection<Long> roots, LocalDate day) {
        return members(BELOW, roots, day, day, day, day, day, day);
    }

    private List<Member> named(Collection<Long> units, LocalDate day) {
        return members(NAMED, units, day, day, day);
    }

    private List<Member> members(String statement, Collection<Long> units, Object... days) {
        if (units.isEmpty()) {
            return List.of();
        }
        Object[] parameters = new Object[days.length + 1];
        parameters[0] = units.toArray(Long[]::new);
        System.arraycopy(days, 0, parameters, 1, days.length);
        return sql.query(
                statement,
                row -> new Member(
                        row.getLong("unit_id"), row.getString("code"), row.getString("name"), row.getString("type")),
                parameters);
    }

    private static Predicate<Member> ofTypes(List<String> types) {
        return member -> types.isEmpty() || types.contains(member.type());
    }

    private static void put(Map<Long, Member> members, List<Member> found, Predicate<Member> wanted) {
        members.putAll(found.stream()
                .filter(wanted)
                .collect(Collectors.toMap(Member::unit, member -> member, (one, other) -> one)));
    }
}
