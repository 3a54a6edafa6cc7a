package vn.hopluu.aggregation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.testsupport.oracle.ReferenceRollUp;

/// The fold against the oracle, over seeded random histories. A failing seed prints itself: it is the test's parameter.
class RandomHistoriesTest {

    private static final int HISTORIES = 400;

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, HISTORIES).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_comes_in_whatever_order_every_total_is_the_naive_sum(long seed) {
        // Given
        History history = new History(seed);
        Forest forest = history.tree().forest(Way.routed("R"), History.WINDOW_FROM, History.STRUCTURE_DATE);
        InMemory database = new InMemory(forest);

        // When
        history.batches().forEach(database::fold);

        // Then
        database.agreesWith(history.events);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_tree_that_moves_between_batches_gives_the_totals_of_the_newest_tree(long seed) {
        // Given
        History history = new History(seed);
        InMemory database =
                new InMemory(history.tree().forest(Way.ADMINISTRATIVE, History.WINDOW_FROM, History.STRUCTURE_DATE));

        // When
        for (List<ReportChanged> batch : history.batches()) {
            database.fold(batch);
            database.move(history.tree().forest(Way.routed("R"), History.WINDOW_FROM, History.STRUCTURE_DATE));
        }
        history.batches().forEach(database::fold);

        // Then
        database.agreesWith(history.events);
    }

    @Test
    void the_histories_hold_what_they_are_meant_to_try() {
        List<ReportChanged> events =
                seeds().flatMap(seed -> new History(seed).events.stream()).toList();

        assertThat(events).extracting(ReportChanged::state).contains(ReportChanged.State.values());
        assertThat(events).extracting(ReportChanged::coverage).contains(Coverage.values());
        assertThat(events).anyMatch(event -> event.handedIn() == null && event.approved() != null);
        assertThat(events).anyMatch(event -> event.handedIn() != null && event.approved() == null);
        assertThat(consolidated(events))
                .anyMatch(figures ->
                        History.RULES.setAside(figures, History.SLOTS).isEmpty())
                .anyMatch(figures ->
                        !History.RULES.setAside(figures, History.SLOTS).isEmpty())
                .anyMatch(figures -> figures.marks().contains("E"));
    }

    private static List<SlotValues> consolidated(List<ReportChanged> events) {
        return events.stream()
                .filter(event -> event.coverage() == Coverage.CONSOLIDATED)
                .map(ReportChanged::handedIn)
                .filter(Objects::nonNull)
                .filter(figures -> figures.cells().size() == History.SLOTS.size())
                .map(figures -> SlotValues.of(figures.cells(), History.SLOTS))
                .toList();
    }

    /// What the database holds of one campaign, and the batches' way through it.
    private static final class InMemory {

        private static final Campaign CAMPAIGN = new Campaign(
                1, "F", "2024-Q1", History.WINDOW_FROM, History.STRUCTURE_DATE, 0, 0, Campaign.Summing.NONE);

        private final Map<LedgerRow.Key, LedgerRow> rows = new HashMap<>();
        private Map<Long, RollUp> rollUps = new HashMap<>();
        private Forest forest;

        InMemory(Forest forest) {
            this.forest = forest;
        }

        void fold(List<ReportChanged> batch) {
            CampaignLedger ledger = new CampaignLedger(
                    CAMPAIGN,
                    History.SLOTS,
                    forest,
                    rows,
                    new Fold(forest, History.SLOTS, History.RULES, rollUps, declared()),
                    Map.of());
            batch.forEach(event -> ledger.apply(new Received(message(), event)));
        }

        void move(Forest newForest) {
            forest = newForest;
            rollUps = Fold.anew(
                    forest,
                    History.SLOTS,
                    History.RULES,
                    rows.values().stream()
                            .map(row -> new Stated(row.key().unit(), row.key().coverage(), row.entry()))
                            .toList());
        }

        void agreesWith(List<ReportChanged> events) {
            List<ReportChanged> inside = events.stream()
                    .filter(event -> forest.contains(event.unitId()))
                    .toList();
            ReferenceRollUp reference = new ReferenceRollUp(
                    forest.parents(), History.SLOTS.stream().map(Slot::adds).toList(), History.EQUATIONS, inside);
            assertThat(stored()).isEqualTo(expected(reference));
        }

        private List<String> stored() {
            List<String> lines = new ArrayList<>();
            each((unit, basis) -> {
                Sums sums = rollUps.getOrDefault(
                                unit,
                                RollUp.empty(
                                        History.SLOTS.size(),
                                        History.RULES.ratios().size()))
                        .on(basis);
                for (int slot = 0; slot < History.SLOTS.size(); slot++) {
                    BigDecimal sum = BigDecimal.valueOf(
                            sums.sum(slot), History.SLOTS.get(slot).scale());
                    lines.add(line(
                            unit,
                            basis,
                            slot,
                            sum,
                            sums.standIns(slot),
                            sums.estimates(slot),
                            sums.given(slot),
                            sums.notApplicable(slot)));
                }
                lines.add(ratio(unit, basis, sums.above(0), 1) + ratio(unit, basis, sums.below(0), 0));
                lines.add(ratio(unit, basis, sums.above(1), 2) + ratio(unit, basis, sums.below(1), 2));
                lines.add(unit + " " + basis + " reports " + sums.reports());
            });
            return lines;
        }

        private List<String> expected(ReferenceRollUp reference) {
            List<String> lines = new ArrayList<>();
            each((unit, basis) -> {
                for (int slot = 0; slot < History.SLOTS.size(); slot++) {
                    lines.add(line(
                            unit,
                            basis,
                            slot,
                            reference.computed(unit, slot, basis == Basis.APPROVED),
                            reference.standIns(unit, slot, basis == Basis.APPROVED),
                            reference.estimates(unit, slot, basis == Basis.APPROVED),
                            reference.given(unit, slot, basis == Basis.APPROVED),
                            reference.notApplicable(unit, slot, basis == Basis.APPROVED)));
                }
                boolean approved = basis == Basis.APPROVED;
                lines.add(ratio(unit, basis, reference.together(unit, 3, 0, approved))
                        + ratio(unit, basis, reference.together(unit, 0, 3, approved)));
                lines.add(ratio(unit, basis, reference.together(unit, 1, 4, approved))
                        + ratio(unit, basis, reference.together(unit, 4, 1, approved)));
                lines.add(unit + " " + basis + " reports " + reference.reports(unit, basis == Basis.APPROVED));
            });
            return lines;
        }

        private void each(BiConsumer<Long, Basis> use) {
            forest.parents().keySet().stream().sorted().forEach(unit -> {
                for (Basis basis : Basis.values()) {
                    use.accept(unit, basis);
                }
            });
        }

        private static String ratio(long unit, Basis basis, long scaled, int scale) {
            return ratio(unit, basis, BigDecimal.valueOf(scaled, scale));
        }

        private static String ratio(long unit, Basis basis, BigDecimal side) {
            return unit + " " + basis + " ratio " + side.stripTrailingZeros().toPlainString() + " ";
        }

        private static String line(
                long unit,
                Basis basis,
                int slot,
                BigDecimal sum,
                int standIns,
                int estimates,
                int given,
                int notApplicable) {
            return "unit " + unit + " " + basis + " slot " + slot + ": "
                    + sum.stripTrailingZeros().toPlainString() + ", stand-ins " + standIns + ", estimates " + estimates
                    + ", given " + given
                    + ", n/a " + notApplicable;
        }

        private Map<Long, Entry> declared() {
            return rows.values().stream()
                    .filter(row -> row.key().coverage() == Coverage.CONSOLIDATED)
                    .collect(Collectors.toMap(row -> row.key().unit(), LedgerRow::entry));
        }

        private static KafkaMessage message() {
            return new KafkaMessage("hopluu.reports.v1", "", 0, 0, new byte[0], Map.of(), new byte[0]);
        }
    }
}
