package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.AmbiguousUnit;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.Problem;

/// Finds the unit that a person means, among those that the person may see: any other one is answered as if nobody bore
/// its code. A code alone names nothing: it is the one unit that bore it on any day of the
/// campaign's window, or `code@date`.
@ApplicationScoped
public class UnitDirectory {

    private static final int AT_ONCE = 1_000;

    private static final Message SYNTAX = Message.of("report.unit.syntax");

    private final ReferenceCache known;
    private final ReportScope scope;
    private final Clock clock;

    UnitDirectory(ReferenceCache known, ReportScope scope, Clock clock) {
        this.known = known;
        this.scope = scope;
        this.clock = clock;
    }

    /// Whoever bore a code on any day, by their ids.
    private record Bearers(List<Unit> units) {}

    private record Code(String code) {}

    /// The unit, which stands in the campaign's window.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such unit, 409 for several, 422 for one
    ///     that does not stand in the window
    public Unit find(String name, Campaign campaign) {
        return find(name, campaign, unit -> scope.reads(unit.id(), campaign));
    }

    /// The same for whoever answers for a section of its reports alone, too. What is shown of the unit is
    /// not to be more than these sections.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as above
    public Unit findForSections(String name, Campaign campaign) {
        return find(name, campaign, unit -> scope.readsSomething(unit.id(), campaign));
    }

    private Unit find(String name, Campaign campaign, Predicate<Unit> seen) {
        UnitReference named = named(name);
        Unit unit = named.on() == null ? inWindow(named.code(), campaign, seen) : onDay(named.code(), named.on(), seen);
        if (!unit.stands(campaign.windowFrom(), campaign.structureDate())) {
            throw notStanding(name, campaign);
        }
        return unit;
    }

    /// The unit that bears the code today, or bore it on the day that the name says.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such unit
    public Unit findToday(String name) {
        UnitReference named = named(name);
        return onDay(named.code(), named.onOr(LocalDate.now(clock)), this::isSeen);
    }

    /// The unit that is asked about: the one that bears the code today, else the only one that ever bore it; or the one
    /// of the day that the name says. What is entered for a unit is entered for one that stands: [#findToday].
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such unit, 409 for several
    public Unit known(String name) {
        return known(name, this::isSeen);
    }

    /// The same among the units whose entries in a register the caller may read.
    ///
    /// @param indicators that are counted from the register
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such unit, 409 for several
    public Unit knownInRegister(String name, Set<String> indicators) {
        return known(name, unit -> scope.readsRegister(unit.id(), indicators));
    }

    private Unit known(String name, Predicate<Unit> seen) {
        UnitReference named = named(name);
        LocalDate today = LocalDate.now(clock);
        if (named.on() != null) {
            return onDay(named.code(), named.on(), seen);
        }
        Optional<Unit> standing =
                bearing(named.code(), today, today, seen).stream().findFirst();
        return standing.orElseGet(() -> onlyOf(named.code(), seen));
    }

    private Unit onlyOf(String code, Predicate<Unit> seen) {
        List<Unit> bearers = bearers(code).stream().filter(seen).toList();
        if (bearers.size() > 1) {
            throw ambiguous(code, bearers, null, null);
        }
        return bearers.stream().findFirst().orElseThrow(() -> unknown(code, Message.of("report.unit.check-code")));
    }

    private static UnitReference named(String name) {
        return UnitReference.parse(name).orElseThrow(() -> unknown(name, SYNTAX));
    }

    /// Reads the bearers of many codes at once, so that finding each of them afterwards asks the database nothing.
    public void remember(List<String> codes) {
        List<String> sought = codes.stream()
                .filter(code -> UnitReference.parse(code)
                        .filter(name -> name.on() == null)
                        .isPresent())
                .toList();
        known.makeRoom(sought.size());
        for (int from = 0; from < sought.size(); from += AT_ONCE) {
            List<String> some = sought.subList(from, Math.min(sought.size(), from + AT_ONCE));
            Map<String, List<Unit>> bearers = Unit.bearing(some);
            bearers.forEach(
                    (code, units) -> known.get(new Code(code), Bearers.class, () -> Optional.of(new Bearers(units))));
            // What is known is not changed here, and is not to be looked through for changes
            bearers.values().forEach(units -> units.forEach(Unit.getEntityManager()::detach));
        }
    }

    private Unit inWindow(String code, Campaign campaign, Predicate<Unit> seen) {
        List<Unit> bearers = bearing(code, campaign.windowFrom(), campaign.structureDate(), seen);
        if (bearers.size() > 1) {
            throw ambiguous(code, bearers, campaign.windowFrom(), campaign.structureDate());
        }
        if (bearers.isEmpty()) {
            throw isKnown(code, seen)
                    ? notStanding(code, campaign)
                    : unknown(code, Message.of("report.unit.check-code"));
        }
        return bearers.getFirst();
    }

    private Unit onDay(String code, LocalDate day, Predicate<Unit> seen) {
        return bearing(code, day, day, seen).stream()
                .findFirst()
                .orElseThrow(() -> unknown(code, Message.of("report.unit.nobody-on", day)));
    }

    private List<Unit> bearing(String code, LocalDate from, LocalDate to, Predicate<Unit> seen) {
        return bearers(code).stream()
                .filter(unit -> unit.dayBearing(code, from, to).isPresent())
                .filter(seen)
                .toList();
    }

    private boolean isKnown(String code, Predicate<Unit> seen) {
        return bearers(code).stream().anyMatch(seen);
    }

    private boolean isSeen(Unit unit) {
        return scope.reads(unit.id());
    }

    private List<Unit> bearers(String code) {
        return known.get(
                        new Code(code),
                        Bearers.class,
                        () -> Optional.of(Unit.bearing(code))
                                .filter(units -> !units.isEmpty())
                                .map(Bearers::new))
                .map(Bearers::units)
                .orElse(List.of());
    }

    private static RuntimeException unknown(String name, Message advice) {
        return Problem.of(
                ReportProblem.UNKNOWN_UNIT, Message.of("report.unit-directory.unknown-unit", shortened(name), advice));
    }

    private static RuntimeException notStanding(String name, Campaign campaign) {
        return Problem.of(
                ReportProblem.UNIT_NOT_VALID,
                Message.of(
                        "report.unit-directory.unit-not-valid",
                        name,
                        campaign.windowFrom(),
                        campaign.structureDate(),
                        campaign.form(),
                        NamedPeriod.of(campaign.period())));
    }

    private static RuntimeException ambiguous(
            String code, List<Unit> bearers, @Nullable LocalDate from, @Nullable LocalDate to) {
        return AmbiguousUnit.of(
                code,
                from,
                to,
                bearers.stream()
                        .flatMap(unit ->
                                unit.dayBearing(code, orElse(from, LocalDate.MIN), orElse(to, LocalDate.MAX)).stream()
                                        .map(day -> new AmbiguousUnit.Bearer(
                                                day, unit.on(day).name())))
                        .toList());
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
