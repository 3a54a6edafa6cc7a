package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// What must hold between units on every day. A rule refuses with all its reasons.
@ApplicationScoped
class UnitRules {

    /// No unit has this id: the sequence starts at 1.
    static final long NEW = 0;

    private final Units units;

    UnitRules(Units units) {
        this.units = units;
    }

    /// @param id the unit's, or [#NEW]
    /// @param present the history that it has now
    /// @param stated the history that it is to have
    /// @throws RuntimeException a 409 or 422 problem
    void check(long id, UnitHistory present, UnitHistory stated) {
        refuseTakenCodes(id, stated);
        Map<Long, UnitHistory> tree = units.above(stated);
        tree.put(id, stated);
        refuseCycle(id, new ComposedTree(tree));
        refuseMissingSuperiors(stated, tree);
        refuseLeavingBehind(id, present, stated);
    }

    private void refuseTakenCodes(long id, UnitHistory stated) {
        Set<String> codes = stated.versions().stream().map(UnitVersion::code).collect(Collectors.toSet());
        List<FieldError> errors = units.everBearing(codes).stream()
                .filter(other -> other.id() != id)
                .flatMap(other -> stated.versions().stream().flatMap(version -> taken(other, version)))
                .toList();
        refuse(PlanProblem.CODE_TAKEN, "Two units may not bear one code on the same day.", errors);
    }

    private static Stream<FieldError> taken(Unit other, UnitVersion version) {
        return other.history().daysOf(version.code()).stream()
                .flatMap(days -> days.intersection(version.days()).stream())
                .map(days -> new FieldError(
                        "/versions",
                        "code-taken",
                        version.code() + " in " + version.days(),
                        "not in " + days + ", when unit " + other.id() + " bears it"));
    }

    private static void refuseCycle(long id, ComposedTree tree) {
        tree.cycleThrough(id).ifPresent(cycle -> {
            throw Problem.of(
                    PlanProblem.UNIT_CYCLE,
                    "In " + cycle.days() + " the unit would stand above itself"
                            + (cycle.regime().isEmpty() ? "" : " under the regime " + cycle.regime())
                            + ", by the ids " + cycle.path() + ". Change a parent or a route on this way.");
        });
    }

    private static void refuseMissingSuperiors(UnitHistory stated, Map<Long, UnitHistory> tree) {
        List<FieldError> errors = new ArrayList<>();
        for (UnitVersion version : stated.versions()) {
            errors.addAll(missing("parent", "/versions", version.parentId(), version.days(), tree));
        }
        for (UnitRoute route : stated.routes()) {
            errors.addAll(missing("recipient", "/routes", route.recipientId(), route.days(), tree));
            errors.addAll(missing("intermediary", "/routes", route.intermediaryId(), route.days(), tree));
        }
        refuse(
                PlanProblem.SUPERIOR_NOT_VALID,
                "A parent, a recipient and an intermediary must be valid on every day on which they are named.",
                errors);
    }

    private static List<FieldError> missing(
            String role, String pointer, @Nullable Long superior, DateRange named, Map<Long, UnitHistory> tree) {
        UnitHistory history = superior == null ? null : tree.get(superior);
        if (history == null) {
            return List.of();
        }
        return history.missingFrom(named).stream()
                .map(days -> new FieldError(
                        pointer,
                        role,
                        role + " " + superior + " in " + named,
                        "a " + role + " that is valid in " + days))
                .toList();
    }

    private void refuseLeavingBehind(long id, UnitHistory present, UnitHistory stated) {
        boolean shorter = present.days().stream()
                .anyMatch(days -> !stated.missingFrom(days).isEmpty());
        if (!shorter) {
            return;
        }
        List<FieldError> errors = units.under(id).stream()
                .flatMap(other -> other.history().needs(id).stream()
                        .flatMap(needed -> stated.missingFrom(needed).stream())
                        .map(days -> new FieldError(
                                "/versions",
                                "needed",
                                days.toString(),
                                "valid then: unit " + other.id() + " names it")))
                .toList();
        refuse(
                PlanProblem.UNITS_LEFT_BEHIND,
                "Other units name this one on days on which it would not be valid. Move or close them first.",
                errors);
    }

    private static void refuse(PlanProblem type, String detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(type, detail, errors);
        }
    }
}
