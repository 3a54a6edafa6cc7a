package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Finds units.
@ApplicationScoped
public class Units {

    /// No chain of superiors is as long as this.
    private static final int DEEPEST = 64;

    private final Clock clock;

    Units(Clock clock) {
        this.clock = clock;
    }

    /// Today, in Vietnam.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The unit that bears the code on the day.
    public Optional<Unit> bearing(String code, LocalDate day) {
        return Unit.<Unit>find(
                        "select u from Unit u join u.versions v where v.code = ?1 and v.validFrom <= ?2"
                                + " and (v.validTo is null or v.validTo >= ?2)",
                        code,
                        day)
                .firstResultOptional();
    }

    /// All units that ever bore one of the codes.
    List<Unit> everBearing(Collection<String> codes) {
        return Unit.list("select distinct u from Unit u join u.versions v where v.code in ?1 order by u.id", codes);
    }

    /// The units that bear the code on any of the days.
    public List<Unit> bearingWithin(String code, DateRange days) {
        return everBearing(List.of(code)).stream()
                .filter(unit -> unit.history().daysOf(code).stream().anyMatch(days::overlaps))
                .toList();
    }

    /// The unit that a text names, on the day that it says.
    ///
    /// @param otherwise the day that counts where the text names none
    /// @throws RuntimeException a 404 problem that says when the code was borne, if ever
    Unit named(String text, LocalDate otherwise) {
        UnitReference reference = pathReference(text);
        LocalDate day = reference.onOr(otherwise);
        return bearing(reference.code(), day).orElseThrow(() -> unknown(reference.code(), day));
    }

    static UnitReference pathReference(String text) {
        return UnitReference.parse(text)
                .orElseThrow(() -> Problem.of(
                        WebProblem.INVALID,
                        "A unit is named by " + UnitReference.RULE + ".",
                        List.of(new FieldError("", "bad-unit", text, UnitReference.RULE))));
    }

    /// The last code that a unit bore in a year or another range of days, or null where it bore none.
    public @Nullable String codeWithin(long id, DateRange days) {
        return byId(List.of(id)).values().stream()
                .flatMap(unit -> unit.history().versions().stream())
                .filter(version -> version.days().overlaps(days))
                .map(UnitVersion::code)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    Map<Long, Unit> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Unit.<Unit>list("id in ?1", ids).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /// The units that name this one as parent, recipient or intermediary on any day.
    Set<Unit> under(long id) {
        Set<Unit> units = new HashSet<>();
        units.addAll(Unit.list("select u from Unit u join u.versions v where v.parentId = ?1", id));
        units.addAll(Unit.list(
                "select u from Unit u join u.routes r where r.recipientId = ?1 or r.intermediaryId = ?1", id));
        return units;
    }

    /// The histories of all that stand above one on any day, by id.
    Map<Long, UnitHistory> above(UnitHistory history) {
        Map<Long, UnitHistory> found = new HashMap<>();
        Set<Long> wanted = history.superiors();
        for (int level = 0; level < DEEPEST && !wanted.isEmpty(); level++) {
            Set<Long> next = new HashSet<>();
            byId(wanted).forEach((id, unit) -> {
                found.put(id, unit.history());
                next.addAll(unit.history().superiors());
            });
            next.removeAll(found.keySet());
            wanted = next;
        }
        return found;
    }

    private RuntimeException unknown(String code, LocalDate day) {
        List<String> otherwise = everBearing(List.of(code)).stream()
                .flatMap(unit -> unit.history().daysOf(code).stream())
                .map(days -> code + "@" + days.from())
                .toList();
        return Problem.of(
                PlanProblem.UNKNOWN_UNIT,
                "No unit bears the code " + code + " on " + day + "."
                        + (otherwise.isEmpty()
                                ? ""
                                : " On other days there are: " + String.join(", ", otherwise) + "."));
    }
}
