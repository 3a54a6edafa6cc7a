package vn.hopluu.aggregation.figures.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.ledger.LedgerQueries.Line;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.Period;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.testsupport.oracle.ReferenceRollUp;

/// Years of random reports against the oracle, which picks each report's answer by looking through its periods and then
/// walks the last forest. A failing seed prints itself.
class RandomYearsTest {

    private static final List<OverTime> RULES = List.of(
            OverTime.SUM, OverTime.LAST, OverTime.FIRST, OverTime.MAX, OverTime.ANY, OverTime.DISTINCT, OverTime.LAST);

    private static final List<FormChanged.Slot> SLOTS = List.of(
            new FormChanged.Slot("A", null, 0, true),
            new FormChanged.Slot("B", null, 2, true),
            new FormChanged.Slot("C", null, 0, true),
            new FormChanged.Slot("D", null, 0, true),
            new FormChanged.Slot("E", null, 0, true),
            new FormChanged.Slot("F", null, 0, true),
            new FormChanged.Slot("G", null, 0, false));

    private static final FormChanged FORM = new FormChanged(
            "F",
            1,
            "F",
            "R",
            Period.Type.QUARTER,
            SLOTS,
            List.of(new FormChanged.Version(1, LocalDate.of(2020, 1, 1), null, List.of(0), List.of())));

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 400).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_year_so_far_is_what_a_walk_through_its_periods_and_units_finds(long seed) {
        // Given
        Year year = new Year(seed);

        // When
        for (long unit : year.lastForest.keySet()) {
            List<SlotTotal> totals = year.combination(unit).totals(year.stored(unit));

            // Then
            assertThat(year.lines(unit, totals)).isEqualTo(year.expected(unit));
        }
    }

    /// Up to four periods; in each a forest of its own and reports of both coverages.
    private static final class Year {

        private final Random random;
        private final int units;
        private final List<Map<Long, Long>> forests = new ArrayList<>();
        private final List<List<ReportChanged>> periods = new ArrayList<>();
        private final Map<Long, Long> lastForest;

        Year(long seed) {
            random = new Random(seed);
            units = 1 + random.nextInt(9);
            int count = 1 + random.nextInt(4);
            for (int period = 0; period < count; period++) {
                forests.add(forest());
                periods.add(reports());
            }
            lastForest = forests.getLast();
        }

        private Map<Long, Long> forest() {
            Map<Long, Long> parents = new HashMap<>();
            for (long unit = 1; unit <= units; unit++) {
                if (unit == 1 || random.nextInt(6) > 0) {
                    long parent = random.nextInt(6) == 0 ? 0 : random.nextLong(unit);
                    parents.put(unit, parents.containsKey(parent) ? parent : 0);
                }
            }
            return parents;
        }

        private List<ReportChanged> reports() {
            List<ReportChanged> reports = new ArrayList<>();
            for (long unit = 1; unit <= units; unit++) {
                for (Coverage coverage : Coverage.values()) {
                    if (random.nextInt(coverage == Coverage.OWN ? 4 : 2) > 0) {
                        List<Cell> cells = new ArrayList<>();
                        SLOTS.subList(0, 1 + random.nextInt(SLOTS.size())).forEach(slot -> cells.add(cell(slot)));
                        reports.add(event(unit, coverage, cells));
                    }
                }
            }
            return reports;
        }

        private Cell cell(FormChanged.Slot slot) {
            return switch (random.nextInt(8)) {
                case 0 -> Cell.UNANSWERED;
                case 1 -> Cell.MISSING;
                case 2 -> Cell.NOT_APPLICABLE;
                case 3 -> Cell.NO_OCCURRENCE;
                default -> Cell.amount(BigDecimal.valueOf(random.nextInt(-20, 60), slot.scale()));
            };
        }

        private static ReportChanged event(long unit, Coverage coverage, List<Cell> cells) {
            return new ReportChanged(
                    unit,
                    "F",
                    "2024-Q1",
                    coverage,
                    1,
                    ReportChanged.State.SUBMITTED,
                    new ReportChanged.Figures(1, 1, cells),
                    null,
                    null,
                    null,
                    null,
                    null,
                    false);
        }

        Combination combination(long unit) {
            List<Line> lines = new ArrayList<>();
            List<Long> campaigns =
                    LongStream.rangeClosed(1, periods.size()).boxed().toList();
            lastForest.keySet().stream().filter(below -> isBelow(below, unit)).forEach(below -> {
                lines.add(new Line(below, parent(below), 0, null, null));
                for (int period = 0; period < periods.size(); period++) {
                    for (ReportChanged report : periods.get(period)) {
                        if (report.unitId() == below) {
                            lines.add(new Line(
                                    below,
                                    parent(below),
                                    period + 1,
                                    report.coverage(),
                                    SlotValues.of(cells(report), Slot.of(FORM))));
                        }
                    }
                }
            });
            return new Combination(FORM, RULES, SummingRules.NONE, campaigns, unit, lines);
        }

        /// What the slots that add over time come to, period by period, by the oracle.
        List<List<SlotTotal>> stored(long unit) {
            List<List<SlotTotal>> stored = new ArrayList<>();
            for (int period = 0; period < periods.size(); period++) {
                if (forests.get(period).containsKey(unit)) {
                    ReferenceRollUp sums = reference(forests.get(period), periods.get(period));
                    List<SlotTotal> totals = new ArrayList<>();
                    for (int slot = 0; slot < SLOTS.size(); slot++) {
                        BigDecimal computed = computed(sums, unit, slot);
                        totals.add(new SlotTotal(
                                computed, computed, null, false, 0, sums.given(unit, slot, false), 0, 0, 0, 0));
                    }
                    stored.add(totals);
                }
            }
            return stored;
        }

        List<String> lines(long unit, List<SlotTotal> totals) {
            List<String> lines = new ArrayList<>();
            for (int slot = 0; slot < totals.size(); slot++) {
                SlotTotal total = totals.get(slot);
                lines.add(line(unit, slot, total.computed(), total.given(), total.standIns()));
            }
            return lines;
        }

        List<String> expected(long unit) {
            List<ReportChanged> combined = new ArrayList<>();
            for (long each = 1; each <= units; each++) {
                for (Coverage coverage : Coverage.values()) {
                    Optional<ReportChanged> report = combined(each, coverage);
                    if (lastForest.containsKey(each)) {
                        report.ifPresent(combined::add);
                    }
                }
            }
            ReferenceRollUp sums = reference(lastForest, combined);
            List<String> lines = new ArrayList<>();
            for (int slot = 0; slot < SLOTS.size(); slot++) {
                lines.add(
                        RULES.get(slot) == OverTime.SUM
                                ? summed(unit, slot)
                                : line(
                                        unit,
                                        slot,
                                        computed(sums, unit, slot),
                                        sums.given(unit, slot, false),
                                        sums.standIns(unit, slot, false)));
            }
            return lines;
        }

        private String summed(long unit, int slot) {
            BigDecimal sum = null;
            int given = 0;
            for (int period = 0; period < periods.size(); period++) {
                if (forests.get(period).containsKey(unit)) {
                    ReferenceRollUp sums = reference(forests.get(period), periods.get(period));
                    BigDecimal part = computed(sums, unit, slot);
                    sum = sum == null ? part : part == null ? sum : sum.add(part);
                    given += sums.given(unit, slot, false);
                }
            }
            return line(unit, slot, sum, given, 0);
        }

        /// One report whose cells are picked from those of all the periods.
        private Optional<ReportChanged> combined(long unit, Coverage coverage) {
            List<List<Cell>> byTime = new ArrayList<>();
            for (List<ReportChanged> period : periods) {
                period.stream()
                        .filter(report -> report.unitId() == unit && report.coverage() == coverage)
                        .forEach(report -> byTime.add(cells(report)));
            }
            if (byTime.isEmpty()) {
                return Optional.empty();
            }
            List<Cell> picked = new ArrayList<>();
            for (int number = 0; number < SLOTS.size(); number++) {
                int slot = number;
                picked.add(pick(
                        byTime.stream()
                                .map(cells -> slot < cells.size() ? cells.get(slot) : Cell.UNANSWERED)
                                .toList(),
                        RULES.get(slot)));
            }
            return Optional.of(event(unit, coverage, picked));
        }

        private static Cell pick(List<Cell> byTime, OverTime rule) {
            Cell picked = Cell.UNANSWERED;
            for (Cell cell : byTime) {
                boolean isGiven = cell instanceof Cell.Amount || cell instanceof Cell.NoOccurrence;
                boolean hasOne = picked instanceof Cell.Amount || picked instanceof Cell.NoOccurrence;
                picked = switch (rule) {
                    case LAST, DISTINCT ->
                        isGiven || cell instanceof Cell.NotApplicable || picked instanceof Cell.Unanswered
                                ? cell
                                : picked;
                    case FIRST -> hasOne ? picked : isGiven || !(cell instanceof Cell.Unanswered) ? cell : picked;
                    case MAX, ANY -> isGiven && (!hasOne || amount(cell).compareTo(amount(picked)) > 0) ? cell : picked;
                    default -> picked;
                };
                boolean hasOneNow = picked instanceof Cell.Amount || picked instanceof Cell.NoOccurrence;
                if ((rule == OverTime.MAX || rule == OverTime.ANY)
                        && !hasOneNow
                        && !(cell instanceof Cell.Unanswered)) {
                    picked = cell;
                }
            }
            return picked;
        }

        private static BigDecimal amount(Cell cell) {
            return cell instanceof Cell.Amount(BigDecimal amount, var ignored) ? amount : BigDecimal.ZERO;
        }

        private static ReferenceRollUp reference(Map<Long, Long> forest, List<ReportChanged> reports) {
            return new ReferenceRollUp(
                    forest,
                    SLOTS.stream().map(FormChanged.Slot::adds).toList(),
                    reports.stream()
                            .filter(report -> forest.containsKey(report.unitId()))
                            .toList());
        }

        private static @Nullable BigDecimal computed(ReferenceRollUp sums, long unit, int slot) {
            boolean isMissing = sums.given(unit, slot, false) == 0 && sums.standIns(unit, slot, false) == 0;
            return isMissing || !SLOTS.get(slot).adds() ? null : sums.computed(unit, slot, false);
        }

        private static String line(long unit, int slot, @Nullable BigDecimal computed, int given, int standIns) {
            return "unit " + unit + " slot " + slot + ": "
                    + (computed == null
                            ? "missing"
                            : computed.stripTrailingZeros().toPlainString()) + ", given "
                    + given + ", stand-ins " + standIns;
        }

        private static List<Cell> cells(ReportChanged report) {
            ReportChanged.Figures figures = report.handedIn();
            return figures == null ? List.of() : figures.cells();
        }

        private boolean isBelow(long node, long top) {
            for (long at = node; at != 0; at = parent(at)) {
                if (at == top) {
                    return true;
                }
            }
            return false;
        }

        private long parent(long unit) {
            return lastForest.getOrDefault(unit, 0L);
        }
    }
}
