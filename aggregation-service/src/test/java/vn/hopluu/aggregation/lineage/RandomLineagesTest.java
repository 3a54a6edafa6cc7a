package vn.hopluu.aggregation.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.lineage.Contributions.Use;
import vn.hopluu.events.Cell;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.testsupport.oracle.ReferenceRollUp;

/// Random trees with declared values anywhere: the figures in use add up to what the oracle says, and every unit is
/// there once.
class RandomLineagesTest {

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 400).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_figures_in_use_add_up_to_the_total(long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(12);
        Map<Long, Long> parents = new HashMap<>();
        List<ReportChanged> events = new ArrayList<>();
        List<Contributor> sources = new ArrayList<>();
        for (long unit = 1; unit <= units; unit++) {
            parents.put(unit, unit == 1 ? 0 : 1 + random.nextLong(unit - 1));
            Contributor.StatedSlot declared =
                    random.nextInt(3) > 0 ? null : stated(random, unit, Coverage.CONSOLIDATED, events);
            sources.add(new Contributor(
                    unit,
                    unit == 1 ? 0 : parents.getOrDefault(unit, 0L),
                    "U" + unit,
                    "U" + unit,
                    "UNIT",
                    null,
                    random.nextInt(4) == 0 ? null : stated(random, unit, Coverage.OWN, events),
                    declared,
                    declared != null && declared.given(),
                    false));
        }

        List<Contributions.Contribution> used = Contributions.of(1, true, sources);

        assertThat(used)
                .hasSize(units)
                .extracting(each -> each.contributor().unit())
                .doesNotHaveDuplicates();
        assertThat(BigDecimal.valueOf(
                        used.stream().mapToLong(RandomLineagesTest::amount).sum()))
                .isEqualByComparingTo(new ReferenceRollUp(parents, List.of(true), events).computed(1, 0, false));
    }

    private static long amount(Contributions.Contribution used) {
        return used.use() == Use.DECLARED
                ? used.contributor().declaredAmount()
                : used.use() == Use.OWN ? used.contributor().ownAmount() : 0;
    }

    private static Contributor.@Nullable StatedSlot stated(
            Random random, long unit, Coverage coverage, List<ReportChanged> events) {
        int amount = random.nextInt(100);
        Cell cell = switch (random.nextInt(6)) {
            case 0 -> Cell.MISSING;
            case 1 -> Cell.NOT_APPLICABLE;
            case 2 -> Cell.NO_OCCURRENCE;
            default -> Cell.amount(amount);
        };
        events.add(new ReportChanged(
                unit,
                "F",
                "2024-Q1",
                coverage,
                1,
                ReportChanged.State.SUBMITTED,
                new ReportChanged.Figures(1, 1, List.of(cell)),
                null,
                null,
                null,
                null,
                null,
                false));
        char mark = switch (cell) {
            case Cell.Missing() -> SlotValues.MISSING;
            case Cell.NotApplicable() -> SlotValues.NOT_APPLICABLE;
            case Cell.NoOccurrence() -> SlotValues.NO_OCCURRENCE;
            default -> SlotValues.AMOUNT;
        };
        return new Contributor.StatedSlot(
                mark, mark == SlotValues.AMOUNT ? amount : 0, 1, 1, "SUBMITTED", null, null, null, null);
    }
}
