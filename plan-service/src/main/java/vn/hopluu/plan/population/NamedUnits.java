package vn.hopluu.plan.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;

/// Finds the units that a person names: by a code borne on any day of a window, or by `code@day`.
@ApplicationScoped
public class NamedUnits {

    private final Units units;
    private final EntityManager database;

    NamedUnits(Units units, EntityManager database) {
        this.units = units;
        this.database = database;
    }

    /// A unit while it bears a code.
    private record Bearing(long unitId, String code, DateRange days) {

        @Override
        public String toString() {
            return code + "@" + days.from();
        }
    }

    /// The ids of a body's units; what names none or several is a finding, and its place is left out.
    public List<Long> read(
            Findings findings, String pointer, @Nullable List<@Nullable String> texts, DateRange window) {
        List<UnitText> stated = findings.each(pointer, texts, UnitText::new);
        List<Bearing> bearings = bearings(stated.stream()
                .flatMap(text -> text.reference().stream())
                .map(UnitReference::code)
                .collect(Collectors.toSet()));
        List<Long> ids = new ArrayList<>();
        for (UnitText text : stated) {
            Long id = text.note(findings, window, bearings);
            if (id != null && ids.contains(id)) {
                findings.add(text.pointer(), "repeated", text.value(), Message.of("plan.named-units.repeated"));
            } else if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /// The id of one unit of a body, or null where none is named.
    public @Nullable Long optional(Findings findings, String pointer, @Nullable String text, DateRange window) {
        if (text == null) {
            return null;
        }
        UnitText stated = new UnitText(pointer, text);
        return stated.note(
                findings,
                window,
                bearings(stated.reference().map(UnitReference::code).stream().toList()));
    }

    /// The unit of a path or a query: within the days, or where none are said the one that bears the code today, else
    /// the only one that ever bore it.
    ///
    /// @throws RuntimeException a 404 problem where there is none, a 409 problem that lists several
    public long named(String text, @Nullable DateRange window) {
        return (window == null ? units.known(text) : units.namedWithin(text, window)).id();
    }

    private static DateRange days(UnitReference reference, DateRange window) {
        LocalDate on = reference.on();
        return on == null ? window : new DateRange(on, on);
    }

    private static List<Bearing> matching(UnitReference reference, DateRange days, List<Bearing> bearings) {
        return bearings.stream()
                .filter(bearing -> bearing.code().equals(reference.code())
                        && bearing.days().overlaps(days))
                .toList();
    }

    private static Set<Long> units(List<Bearing> bearings) {
        return bearings.stream().map(Bearing::unitId).collect(Collectors.toSet());
    }

    private List<Bearing> bearings(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return database
                .createQuery(
                        "select u.id, v.code, v.validFrom, v.validTo from Unit u join u.versions v where v.code in ?1"
                                + " order by v.code, v.validFrom",
                        Object[].class)
                .setParameter(1, codes)
                .getResultList()
                .stream()
                .map(row -> new Bearing(
                        ((Number) Objects.requireNonNull(row[0])).longValue(),
                        (String) row[1],
                        new DateRange((LocalDate) row[2], (LocalDate) row[3])))
                .toList();
    }

    /// One text of a body that is to name a unit.
    private record UnitText(String pointer, String value) {

        Optional<UnitReference> reference() {
            return UnitReference.parse(value);
        }

        private @Nullable Long note(Findings findings, DateRange window, List<Bearing> bearings) {
            UnitReference reference = reference().orElse(null);
            if (reference == null) {
                findings.add(pointer, "bad-unit", value, UnitReference.RULE);
                return null;
            }
            DateRange days = days(reference, window);
            List<Bearing> found = matching(reference, days, bearings);
            if (found.isEmpty()) {
                findings.add(pointer, "unknown-unit", value, Message.of("plan.rule.bears-code-within", days.told()));
                return null;
            }
            if (units(found).size() > 1) {
                findings.add(pointer, "ambiguous-unit", value, Message.of("plan.rule.one-of", found));
                return null;
            }
            return found.getFirst().unitId();
        }
    }
}
