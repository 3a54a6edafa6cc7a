package vn.hopluu.plan.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// What a code means within a window: no unit, one, or several, because it passed from one to another.
///
/// @param window one or more ranges of days
/// @param units those that bear the code on any day of it, in the order of their ids
public record ResolvedCode(String code, List<DateRange> window, List<Unit> units) {

    /// One of several, told apart from the others.
    private record Candidate(String reference, String name) {}

    /// The one unit that is meant, or empty where there is none.
    ///
    /// @throws RuntimeException a 409 problem that lists them where there are several
    public Optional<Unit> only() {
        if (units.size() > 1) {
            throw Problem.of(
                    PlanProblem.AMBIGUOUS_UNIT,
                    "In " + named(window) + " the code " + code + " names several units: " + listed()
                            + ". Name one of them.",
                    each().map(candidate -> new FieldError(
                                    "", "ambiguous-unit", code, candidate.reference + " for " + candidate.name))
                            .toList());
        }
        return units.stream().findFirst();
    }

    /// Each as `03390@2025-07-01` with its name, for a person.
    public String listed() {
        return String.join(
                ", ",
                each().map(candidate -> candidate.reference + " (" + candidate.name + ")")
                        .toList());
    }

    /// Each from the first version of the window that bears the code.
    private Stream<Candidate> each() {
        return units.stream()
                .flatMap(unit -> unit.history().versions().stream()
                        .filter(version -> version.code().equals(code))
                        .filter(version -> window.stream().anyMatch(version.days()::overlaps))
                        .limit(1))
                .map(version -> new Candidate(code + "@" + version.validFrom(), version.name()));
    }

    private static String named(List<DateRange> window) {
        return String.join(", ", window.stream().map(DateRange::toString).toList());
    }
}
