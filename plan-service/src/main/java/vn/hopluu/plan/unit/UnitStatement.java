package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.Written;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.problem.Problem;

/// Stating a unit: its whole history takes the place of what was stated before.
@ApplicationScoped
class UnitStatement {

    private final Units units;
    private final UnitBodyReading reading;
    private final UnitRules rules;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    UnitStatement(Units units, UnitBodyReading reading, UnitRules rules, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.units = units;
        this.reading = reading;
        this.rules = rules;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws RuntimeException a 409 or 422 problem with every reason
    @Transactional
    Written<UnitView> put(UnitReference reference, UnitBody body) {
        WriteLock.hold(WriteLock.Register.UNITS);
        UnitHistory stated = reading.read(reference, body);
        Unit present = present(reference, stated);
        Unit unit = present == null ? new Unit() : present;
        rules.check(present == null ? UnitRules.NEW : present.id(), unit.history(), stated);
        long before = unit.revision();
        if (unit.restate(stated, clock.instant())) {
            ifMatch.requireCurrent(before);
            unit.persistAndFlush();
            outbox.write(unit.toEvent());
        }
        return new Written<>(
                present == null, UnitView.of(unit, units.byId(unit.history().superiors())));
    }

    /// The unit that is there already: the one that bears the path's code on the path's day or, where it names none, on
    /// a day for which the body states the code.
    private @Nullable Unit present(UnitReference reference, UnitHistory stated) {
        if (reference.on() != null) {
            return units.bearing(reference.code(), Objects.requireNonNull(reference.on()))
                    .orElse(null);
        }
        Map<Long, Unit> found = new java.util.TreeMap<>();
        stated.daysOf(reference.code())
                .forEach(days ->
                        units.bearingWithin(reference.code(), days).forEach(unit -> found.put(unit.id(), unit)));
        if (found.size() > 1) {
            throw Problem.of(
                    PlanProblem.AMBIGUOUS_UNIT,
                    "The code " + reference.code() + " names several units on the days that the body states: "
                            + names(reference.code(), List.copyOf(found.values())) + ". Name one of them.");
        }
        return found.values().stream().findFirst().orElse(null);
    }

    private static String names(String code, List<Unit> units) {
        return String.join(
                ", ",
                units.stream()
                        .flatMap(unit -> unit.history().daysOf(code).stream())
                        .map(days -> code + "@" + days.from())
                        .toList());
    }
}
