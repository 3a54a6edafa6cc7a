package vn.hopluu.testsupport.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;

/// The oracle of every test: sums by walking the whole tree, cell by cell, straight from the events. It shares nothing
/// with the fold: no scaled figures, no differences, no stored sums.
public final class ReferenceRollUp {

    private final Map<Long, Long> parents;
    private final List<Boolean> adds;
    private final List<Map<Integer, Integer>> equations;
    private final Map<String, ReportChanged> reports = new HashMap<>();

    /// @param parents each unit's parent, 0 for a root
    /// @param adds per slot, whether it adds
    /// @param events in any order, with repeats; the highest revision of each report counts
    public ReferenceRollUp(Map<Long, Long> parents, List<Boolean> adds, Collection<ReportChanged> events) {
        this(parents, adds, List.of(), events);
    }

    /// @param equations between slots, each the factor of every slot in a sum that must be 0
    public ReferenceRollUp(
            Map<Long, Long> parents,
            List<Boolean> adds,
            List<Map<Integer, Integer>> equations,
            Collection<ReportChanged> events) {
        this.parents = parents;
        this.adds = adds;
        this.equations = equations;
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
                .mapToInt(child -> standsIn(child, slot, approved) ? 1 : standIns(child, slot, approved))
                .sum();
    }

    /// How many of the figures inside C are estimates.
    public int estimates(long unit, int slot, boolean approved) {
        if (!adds.get(slot)) {
            return 0;
        }
        int own = isEstimate(cell(unit, Coverage.OWN, slot, approved)) ? 1 : 0;
        return own
                + children(unit).stream()
                        .mapToInt(child -> !standsIn(child, slot, approved)
                                ? estimates(child, slot, approved)
                                : isEstimate(cell(child, Coverage.CONSOLIDATED, slot, approved)) ? 1 : 0)
                        .sum();
    }

    /// One side of a ratio of two slots, over the reports that gave both.
    public BigDecimal together(long unit, int side, int other, boolean approved) {
        BigDecimal own = given(cell(unit, Coverage.OWN, side, approved))
                .filter(amount ->
                        given(cell(unit, Coverage.OWN, other, approved)).isPresent())
                .orElse(BigDecimal.ZERO);
        for (long child : children(unit)) {
            own = own.add(
                    standsIn(child, side, approved) && standsIn(child, other, approved)
                            ? given(cell(child, Coverage.CONSOLIDATED, side, approved))
                                    .orElseThrow()
                            : together(child, side, other, approved));
        }
        return own;
    }

    /// Whether what a unit declares counts in the place of what lies below: it gave a value, and a value for every slot
    /// that equations tie to it, and these hold.
    public boolean standsIn(long unit, int slot, boolean approved) {
        Set<Integer> tied = tied(slot);
        return tied.stream()
                        .allMatch(each -> given(cell(unit, Coverage.CONSOLIDATED, each, approved))
                                .isPresent())
                && equations.stream()
                        .filter(equation -> tied.containsAll(equation.keySet()))
                        .allMatch(equation -> equation.entrySet().stream()
                                        .map(term -> given(cell(unit, Coverage.CONSOLIDATED, term.getKey(), approved))
                                                .orElseThrow()
                                                .multiply(BigDecimal.valueOf(term.getValue())))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .signum()
                                == 0);
    }

    /// The slot with all that equations tie to it, step by step.
    private Set<Integer> tied(int slot) {
        Set<Integer> tied = new HashSet<>(Set.of(slot));
        int before;
        do {
            before = tied.size();
            equations.stream()
                    .map(Map::keySet)
                    .filter(slots -> slots.stream().anyMatch(tied::contains))
                    .forEach(tied::addAll);
        } while (tied.size() > before);
        return tied;
    }

    private static boolean isEstimate(Cell cell) {
        return cell instanceof Cell.Amount(var ignored, boolean estimate) && estimate;
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
        return standsIn(unit, slot, approved)
                ? given(cell(unit, Coverage.CONSOLIDATED, slot, approved)).orElseThrow()
                : computed(unit, slot, approved);
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
            case Cell.Amount(var amount, var ignored) -> Optional.of(amount);
            case Cell.NoOccurrence() -> Optional.of(BigDecimal.ZERO);
            case Cell.Missing(), Cell.NotApplicable(), Cell.Unanswered() -> Optional.empty();
        };
    }
}
