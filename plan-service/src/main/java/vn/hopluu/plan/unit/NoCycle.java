package vn.hopluu.plan.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.ComposedTree.Cycle;
import vn.hopluu.plan.unit.UnitFinding.Kind;
import vn.hopluu.web.language.Message;

/// No unit stands above itself, on no day and under no regime. A cycle that an act closes holds a unit of that act.
final class NoCycle implements UnitRule {

    @Override
    public Stream<UnitFinding> findings(UnitsAfterAct after) {
        ComposedTree tree = new ComposedTree(after);
        Set<Long> reported = new HashSet<>();
        return after.act().keySet().stream()
                .filter(unit -> !reported.contains(unit))
                .flatMap(unit -> tree.cycleThrough(unit).stream().map(cycle -> {
                    reported.addAll(cycle.path());
                    return finding(unit, cycle, after);
                }));
    }

    private static UnitFinding finding(long unit, Cycle cycle, UnitsAfterAct after) {
        @Nullable String regime = cycle.regime().isEmpty() ? null : cycle.regime();
        List<String> way = cycle.path().stream()
                .map(passed -> after.called(passed, cycle.days().from()))
                .toList();
        return new UnitFinding(
                unit,
                Kind.CYCLE,
                cycle.days(),
                regime,
                cycle.days(),
                cycle.path(),
                String.join(" → ", way),
                (regime == null
                                ? Message.of(
                                        "plan.unit-rule.cycle", cycle.days().told())
                                : Message.of(
                                        "plan.unit-rule.cycle-of-regime",
                                        cycle.days().told(),
                                        regime))
                        .text());
    }
}
