package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.parameter.AmbiguousUnit;

/// What a code means within a window: no unit, one, or several, because it passed from one to another.
///
/// @param window one or more ranges of days
/// @param units those that bear the code on any day of it, in the order of their ids
public record ResolvedCode(String code, List<DateRange> window, List<Unit> units) {

    /// The one unit that is meant, or empty where there is none.
    ///
    /// @throws RuntimeException a 409 problem that lists them where there are several
    public Optional<Unit> only() {
        if (units.size() > 1) {
            LocalDate from = window.getFirst().from();
            throw AmbiguousUnit.of(
                    code,
                    from.equals(DateRange.EVER.from()) ? null : from,
                    window.getLast().to(),
                    units.stream().map(this::bearer).toList());
        }
        return units.stream().findFirst();
    }

    /// From the first version of the window that bears the code.
    private AmbiguousUnit.Bearer bearer(Unit unit) {
        return unit.history().versions().stream()
                .filter(version -> version.code().equals(code))
                .flatMap(version -> window.stream()
                        .flatMap(days -> version.days().intersection(days).stream())
                        .map(days -> new AmbiguousUnit.Bearer(days.from(), version.name())))
                .findFirst()
                .orElseThrow();
    }
}
