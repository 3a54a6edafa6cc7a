package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Finds units.
@ApplicationScoped
public class Units {

    private final EntityManager database;
    private final Successors successors;
    private final Clock clock;

    Units(EntityManager database, Successors successors, Clock clock) {
        this.database = database;
        this.successors = successors;
        this.clock = clock;
    }

    /// Who took over from a unit that ended, wholly or in part; none of one that stands.
    private List<Successor> successors(Unit unit) {
        boolean stands = unit.history().versions().getLast().validTo() == null;
        return stands ? List.of() : successors.of(List.of(unit.id())).getOrDefault(unit.id(), List.of());
    }

    UnitView view(Unit unit) {
        return UnitView.of(unit, byId(unit.history().superiors()), successors(unit));
    }

    /// Today, in Vietnam.
    public LocalDate today() {
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

    /// The units that bear one of the codes on the day, by code, in one query for all codes.
    public Map<String, Unit> bearing(Collection<String> codes, LocalDate day) {
        return everBearing(codes).stream()
                .flatMap(unit -> unit.versionOn(day).map(version -> Map.entry(version.code(), unit)).stream())
                .filter(entry -> codes.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// All units that ever bore one of the codes, in the order of their ids.
    public List<Unit> everBearing(Collection<String> codes) {
        return listed(
                "select distinct unit_id from unit_version where code = any(:named)", codes.toArray(String[]::new));
    }

    /// The units that bear the code on any day of the window.
    public ResolvedCode resolve(String code, List<DateRange> window) {
        return new ResolvedCode(
                code,
                window,
                everBearing(List.of(code)).stream()
                        .filter(unit -> unit.history().daysOf(code).stream()
                                .anyMatch(days -> window.stream().anyMatch(days::overlaps)))
                        .toList());
    }

    /// The one unit that a text names within a window; `code@day` names it by that day instead.
    ///
    /// @throws RuntimeException a 404 problem that says when the code was borne, a 409 problem that lists several
    public Unit namedWithin(String text, DateRange window) {
        UnitReference reference = pathReference(text);
        LocalDate day = reference.on();
        return day == null
                ? resolve(reference.code(), List.of(window)).only().orElseThrow(() -> unknown(reference.code(), window))
                : named(text, day);
    }

    /// The code that was probably meant where a spreadsheet has eaten leading zeros: `03390` for `3390`.
    public Optional<String> withLeadingZeros(String code, LocalDate day) {
        if (!code.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return Optional.empty();
        }
        return database.createNativeQuery("""
                        select code from unit_version
                        where ltrim(code, '0') = ltrim(:code, '0') and length(code) > length(:code)
                            and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by length(code) limit 1
                        """, String.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /// The unit that a text names, on the day that it says.
    ///
    /// @param otherwise the day that counts where the text names none
    /// @throws RuntimeException a 404 problem that says when the code was borne, if ever
    public Unit named(String text, LocalDate otherwise) {
        UnitReference reference = pathReference(text);
        LocalDate day = reference.onOr(otherwise);
        return bearing(reference.code(), day).orElseThrow(() -> unknown(reference.code(), new DateRange(day, day)));
    }

    /// The one unit that a text names where no day is said: who bears the code today, else the only one
    /// that ever bore it.
    ///
    /// @throws RuntimeException a 404 problem that says when the code was borne, a 409 problem that lists several
    public Unit known(String text) {
        UnitReference reference = pathReference(text);
        LocalDate today = today();
        return reference.on() != null
                ? named(text, reference.on())
                : bearing(reference.code(), today)
                        .or(() -> resolve(reference.code(), List.of(DateRange.EVER))
                                .only())
                        .orElseThrow(() -> unknown(reference.code(), new DateRange(today, today)));
    }

    static UnitReference pathReference(String text) {
        return UnitReference.parse(text)
                .orElseThrow(() -> Problem.of(
                        WebProblem.INVALID,
                        Message.of("plan.unit.reference", UnitReference.RULE),
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

    public Map<Long, Unit> byId(Collection<Long> ids) {
        return inOrder(ids).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /// The units that have one of these as their administrative parent on any day, in the order of their ids.
    public List<Unit> childrenOf(Collection<Long> parents) {
        return listed(
                "select distinct unit_id from unit_version where parent_id = any(:named)",
                parents.toArray(Long[]::new));
    }

    /// The units that name one of these as parent or on a route on any day, in the order of their ids.
    public List<Unit> naming(Collection<Long> superiors) {
        return listed("""
                select unit_id from unit_version where parent_id = any(:named)
                union select unit_id from unit_route where recipient_id = any(:named)
                union select unit_id from unit_route where intermediary_id = any(:named)
                union select unit_id from unit_route where addressee_id = any(:named)
                """, superiors.toArray(Long[]::new));
    }

    /// One query for the ids, however many names there are: a list in the text of a query is bounded, an array is not.
    private List<Unit> listed(String sql, Object[] named) {
        if (named.length == 0) {
            return List.of();
        }
        List<Long> ids = database.createNativeQuery(sql, Long.class)
                .setParameter("named", named)
                .getResultList();
        return inOrder(ids);
    }

    private List<Unit> inOrder(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> sorted = ids.stream().sorted().toList();
        return database.unwrap(Session.class).findMultiple(Unit.class, sorted).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private String followed(Unit unit) {
        List<String> told = successors(unit).stream().map(Successor::told).toList();
        return told.isEmpty()
                ? ""
                : Message.of("plan.units.taken-over-by", String.join("; ", told))
                        .text();
    }

    private RuntimeException unknown(String code, DateRange days) {
        List<String> otherwise = everBearing(List.of(code)).stream()
                .flatMap(unit ->
                        unit.history().daysOf(code).stream().map(borne -> code + "@" + borne.from() + followed(unit)))
                .toList();
        String hint = withLeadingZeros(code, days.from())
                .map(longer -> Message.of("plan.units.leading-zeros", longer).text())
                .orElse("");
        return Problem.of(
                PlanProblem.UNKNOWN_UNIT,
                Message.of(
                        otherwise.isEmpty() ? "plan.units.unknown-unit" : "plan.units.on-other-days",
                        code,
                        days.told(),
                        hint,
                        String.join(", ", otherwise)));
    }
}
