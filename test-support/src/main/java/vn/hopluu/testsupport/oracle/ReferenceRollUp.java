package vn.hopluu.testsupport.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;

/// The oracle of every test: sums by walking the whole tree, cell by cell, straight from the events. It shares nothing
/// with the fold: no scaled figures, no differences, no stored sums.
public final class ReferenceRollUp {

    private final Map<Long, Long> parents;
    private final List<Boolean> adds;
    private final Map<String, ReportChanged> reports = new HashMap<>();

    /// @param parents each unit's parent, 0 for a root
    /// @param adds per slot, whether it adds
    /// @param events in any order, with repeats; the highest revision of each report counts
    public ReferenceRollUp(Map<Long, Long> parents, List<Boolean> adds, Collection<ReportChanged> events) {
        this.parents = parents;
        this.adds = adds;
        for (ReportChanged event : events) {
            reports.merge(event.key(), event, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
    }

    /// C: the unit's own amount and what its children pass up.
    public BigDecimal computed(long unit, int slot, boolean approved) {
        if (!adds.get(slot)) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = given(cell(unit, Coverage.OWN, slot, approved)).orElse(BigDecimal.ZERO);
        for (long child : children(unit)) {
            sum = sum.add(passedUp(child, slot, approved));
        }
        return sum;
    }

    /// How many declared values stand in for what lies below them, inside C.
    public int standIns(long unit, int slot, boolean approved) {
        if (!adds.get(slot)) {
            return 0;
        }
        return children(unit).stream()
                .mapToInt(child -> given(cell(child, Coverage.CONSOLIDATED, slot, approved))
                                .isPresent()
                        ? 1
                        : standIns(child, slot, approved))
                .sum();
    }

    /// Units of the subtree that stated the slot.
    public int given(long unit, int slot, boolean approved) {
        int own = given(cell(unit, Coverage.OWN, slot, approved)).isPresent() ? 1 : 0;
        return own
                + children(unit).stream()
                        .mapToInt(child -> given(child, slot, approved))
                        .sum();
    }

    /// Units of the subtree to which the slot does not apply.
    public int notApplicable(long unit, int slot, boolean approved) {
        int own = cell(unit, Coverage.OWN, slot, approved) instanceof Cell.NotApplicable ? 1 : 0;
        return own
                + children(unit).stream()
                        .mapToInt(child -> notApplicable(child, slot, approved))
                        .sum();
    }

    /// OWN reports in the subtree.
    public int reports(long unit, boolean approved) {
        int own = figures(unit, Coverage.OWN, approved).isPresent() ? 1 : 0;
        return own
                + children(unit).stream()
                        .mapToInt(child -> reports(child, approved))
                        .sum();
    }

    private BigDecimal passedUp(long unit, int slot, boolean approved) {
        return given(cell(unit, Coverage.CONSOLIDATED, slot, approved)).orElseGet(() -> computed(unit, slot, approved));
    }

    private List<Long> children(long unit) {
        return parents.keySet().stream()
                .filter(child -> parents.getOrDefault(child, 0L) == unit)
                .toList();
    }

    private Cell cell(long unit, Coverage coverage, int slot, boolean approved) {
        return figures(unit, coverage, approved)
                .filter(figures -> slot < figures.cells().size())
                .map(figures -> figures.cells().get(slot))
                .orElse(Cell.UNANSWERED);
    }

    private Optional<ReportChanged.Figures> figures(long unit, Coverage coverage, boolean approved) {
        return reports.values().stream()
                .filter(report -> report.unitId() == unit && report.coverage() == coverage)
                .findFirst()
                .map(report -> !approved && report.handedIn() != null ? report.handedIn() : report.approved());
    }

    private static Optional<BigDecimal> given(Cell cell) {
        return switch (cell) {
            case Cell.Amount(var amount) -> Optional.of(amount);
            case Cell.NoOccurrence() -> Optional.of(BigDecimal.ZERO);
            case Cell.Missing(), Cell.NotApplicable(), Cell.Unanswered() -> Optional.empty();
        };
    }
}
