package vn.hopluu.aggregation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.WeightedSum;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ReportChanged.Figures;
import vn.hopluu.events.ReportChanged.State;

/// A random history of one campaign, the same for the same seed: units whose parents change on some day, reports that
/// are handed in, returned, approved, corrected and withdrawn, and a delivery with repeats and in any order.
final class History {

    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate WINDOW_FROM = LocalDate.of(2023, 12, 15);
    static final LocalDate STRUCTURE_DATE = LocalDate.of(2024, 3, 14);
    static final List<Slot> SLOTS =
            List.of(new Slot(0, true), new Slot(2, true), new Slot(0, false), new Slot(1, true), new Slot(2, true));

    /// The first slot is the fourth and the fifth together, in other words: they keep other decimals.
    static final List<Map<Integer, Integer>> EQUATIONS = List.of(Map.of(0, 1, 3, -1, 4, -1));

    static final SummingRules RULES = new SummingRules(
            List.of(new WeightedSum(
                    List.of(new WeightedSum.Term(0, 1), new WeightedSum.Term(3, -1), new WeightedSum.Term(4, -1)))),
            List.of(new SummingRules.Ratio("R", side(3), side(0)), new SummingRules.Ratio("T", side(1), side(4))));

    private static WeightedSum side(int slot) {
        return new WeightedSum(List.of(new WeightedSum.Term(slot, 1)));
    }

    private final Random random;
    final int units;
    final List<ReportChanged> events = new ArrayList<>();

    History(long seed) {
        random = new Random(seed);
        units = 1 + random.nextInt(14);
        LongStream.rangeClosed(1, units).forEach(unit -> {
            report(unit, Coverage.OWN);
            if (random.nextInt(3) == 0) {
                report(unit, Coverage.CONSOLIDATED);
            }
        });
    }

    /// The events in any order, some of them twice.
    List<ReportChanged> delivery() {
        List<ReportChanged> delivery = new ArrayList<>(events);
        for (ReportChanged event : events) {
            if (random.nextInt(4) == 0) {
                delivery.add(event);
            }
        }
        Collections.shuffle(delivery, random);
        return delivery;
    }

    /// Cuts the delivery into batches.
    List<List<ReportChanged>> batches() {
        List<List<ReportChanged>> batches = new ArrayList<>();
        List<ReportChanged> rest = delivery();
        while (!rest.isEmpty()) {
            int size = Math.min(rest.size(), 1 + random.nextInt(7));
            batches.add(new ArrayList<>(rest.subList(0, size)));
            rest = rest.subList(size, rest.size());
        }
        return batches;
    }

    /// A tree in which each unit stands below one with a smaller id, or below none, and may move on a day of its own.
    DatedTree tree() {
        return new DatedTree(
                LongStream.rangeClosed(1, units).mapToObj(this::unit).toList());
    }

    private DatedTree.Unit unit(long id) {
        LocalDate moves = STRUCTURE_DATE.minusDays(30).plusDays(random.nextInt(60));
        LocalDate ends = random.nextInt(8) == 0 ? moves.plusDays(random.nextInt(60)) : null;
        List<DatedTree.Version> versions = random.nextBoolean()
                ? List.of(new DatedTree.Version(START, ends, parent(id)))
                : List.of(
                        new DatedTree.Version(START, moves.minusDays(1), parent(id)),
                        new DatedTree.Version(moves, ends, parent(id)));
        List<DatedTree.Route> routes = random.nextInt(5) == 0 && id > 1
                ? List.of(new DatedTree.Route("R", START, null, 1 + random.nextLong(id - 1)))
                : List.of();
        return new DatedTree.Unit(id, versions, routes);
    }

    private long parent(long id) {
        return id == 1 || random.nextInt(10) == 0 ? Forest.NO_PARENT : 1 + random.nextLong(id - 1);
    }

    private void report(long unit, Coverage coverage) {
        int moves = random.nextInt(7);
        long revision = 0;
        int version = 0;
        Figures handedIn = null;
        Figures approved = null;
        for (int move = 0; move < moves; move++) {
            revision += 1 + random.nextInt(3);
            State state = State.values()[random.nextInt(State.values().length)];
            switch (state) {
                case SUBMITTED, CORRECTED -> handedIn = figures(++version);
                case RETURNED -> handedIn = null;
                case APPROVED -> approved = handedIn == null ? approved : handedIn;
                case WITHDRAWN -> {
                    handedIn = null;
                    approved = random.nextBoolean() ? null : approved;
                }
                case LOCKED -> {}
            }
            events.add(event(unit, coverage, revision, state, handedIn, approved));
        }
    }

    static ReportChanged event(
            long unit,
            Coverage coverage,
            long revision,
            State state,
            @Nullable Figures handedIn,
            @Nullable Figures approved) {
        return new ReportChanged(
                unit, "F", "2024-Q1", coverage, revision, state, handedIn, approved, null, null, null, null, false);
    }

    private Figures figures(int version) {
        List<Cell> cells = new ArrayList<>();
        for (Slot slot : SLOTS.subList(0, 1 + random.nextInt(SLOTS.size()))) {
            cells.add(cell(slot));
        }
        if (cells.size() == SLOTS.size() && random.nextBoolean()) {
            balance(cells);
        }
        return new Figures(version, 1, cells);
    }

    /// Random figures hardly ever balance.
    private void balance(List<Cell> cells) {
        cells.set(0, Cell.amount(10));
        cells.set(3, Cell.amount(new BigDecimal("7.5")));
        cells.set(4, random.nextBoolean() ? Cell.amount(new BigDecimal("2.50")) : Cell.estimate(new BigDecimal("2.5")));
        if (random.nextInt(4) == 0) {
            cells.set(random.nextBoolean() ? 3 : 4, Cell.NO_OCCURRENCE);
        }
    }

    private Cell cell(Slot slot) {
        return switch (random.nextInt(8)) {
            case 4 -> Cell.estimate(BigDecimal.valueOf(random.nextInt(-50, 1_000), slot.scale()));
            case 0 -> Cell.UNANSWERED;
            case 1 -> Cell.MISSING;
            case 2 -> Cell.NOT_APPLICABLE;
            case 3 -> Cell.NO_OCCURRENCE;
            default -> Cell.amount(BigDecimal.valueOf(random.nextInt(-50, 1_000), slot.scale()));
        };
    }

    /// The newest of each report that was delivered so far.
    static Map<String, ReportChanged> newest(List<ReportChanged> delivered) {
        Map<String, ReportChanged> newest = new HashMap<>();
        delivered.forEach(event -> newest.merge(event.key(), event, (a, b) -> a.revision() >= b.revision() ? a : b));
        return newest;
    }
}
