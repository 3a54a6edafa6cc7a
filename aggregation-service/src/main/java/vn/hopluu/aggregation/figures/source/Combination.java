package vn.hopluu.aggregation.figures.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Entry;
import vn.hopluu.aggregation.fold.Fold;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.Stated;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.ledger.LedgerQueries.Line;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged.OverTime;

/// The reports of several periods of one subtree as one: first over time, report by report, then along the forest.
/// Pure.
final class Combination {

    private final List<Slot> slots;
    private final List<OverTime> rules;
    private final SummingRules summing;
    private final List<Long> campaigns;
    private final long unit;
    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<Key, @Nullable SlotValues[]> byTime = new HashMap<>();
    private final Map<Key, Accumulated> combined = new HashMap<>();
    private final Sums folded;

    private record Key(long unit, Coverage coverage) {}

    /// @param rules per slot
    /// @param summing what the form ties, and reads as ratios
    /// @param campaigns their ids, the oldest first
    /// @param unit the subtree's top
    /// @param lines every unit of the subtree in the last campaign's forest, with its reports in all of them
    Combination(
            FormChanged form,
            List<OverTime> rules,
            SummingRules summing,
            List<Long> campaigns,
            long unit,
            List<Line> lines) {
        this.slots = Slot.of(form);
        this.rules = rules;
        this.summing = summing;
        this.campaigns = campaigns;
        this.unit = unit;
        combine(lines);
        folded = folded(SummingRules.NONE, stated());
    }

    /// @param stored what the campaigns in which the unit has a place come to, each by itself
    List<SlotTotal> totals(List<List<SlotTotal>> stored) {
        SlotValues declared = figures(Coverage.CONSOLIDATED);
        List<SlotTotal> perReport = UnitFigures.totals(slots, folded, declared, declared);
        List<SlotTotal> totals = new ArrayList<>();
        for (int number = 0; number < rules.size(); number++) {
            int slot = number;
            totals.add(
                    rules.get(slot) == OverTime.SUM
                            ? SlotTotal.sum(stored.stream()
                                    .map(campaign -> campaign.get(slot))
                                    .toList())
                            : perReport.get(slot).withCarried(carried(slot)));
        }
        return totals;
    }

    /// The ratios' sides. What adds over time on both sides is the sum of the campaigns'. Of any other each
    /// report gives both sides of its newest period that has both: the most of one period over the last of
    /// another would be a share that never was.
    List<RatioTotal> ratios(List<List<RatioTotal>> stored) {
        return summing.ratios().stream()
                .map(ratio -> addsOverTime(ratio) ? sum(ratio, stored) : newest(ratio))
                .toList();
    }

    private boolean addsOverTime(SummingRules.Ratio ratio) {
        return Stream.of(ratio.above(), ratio.below())
                .flatMap(side -> side.terms().stream())
                .allMatch(term -> rules.get(term.slot()) == OverTime.SUM);
    }

    private static RatioTotal sum(SummingRules.Ratio ratio, List<List<RatioTotal>> stored) {
        return stored.stream()
                .flatMap(List::stream)
                .filter(total -> total.indicator().equals(ratio.indicator()))
                .reduce(new RatioTotal(ratio.indicator(), BigDecimal.ZERO, BigDecimal.ZERO), RatioTotal::plus);
    }

    private RatioTotal newest(SummingRules.Ratio ratio) {
        SummingRules alone = new SummingRules(List.of(), List.of(ratio));
        Map<Key, SlotValues> newest = new HashMap<>();
        byTime.forEach((key, figures) -> {
            for (SlotValues each : figures) {
                if (each != null && ratio.given(each)) {
                    newest.put(key, each);
                }
            }
        });
        List<Stated> stated = new ArrayList<>();
        newest.forEach((key, figures) -> stated.add(new Stated(key.unit(), key.coverage(), new Entry(figures, null))));
        return RatioTotal.of(alone, slots, folded(alone, stated), newest.get(new Key(unit, Coverage.CONSOLIDATED)))
                .getFirst();
    }

    private Sums folded(SummingRules how, List<Stated> stated) {
        return Fold.anew(new Forest(parents), slots, how, stated)
                .getOrDefault(unit, RollUp.empty(slots.size(), how.ratios().size()))
                .submitted();
    }

    /// Units that have reported of themselves in any of the periods.
    int reports() {
        return folded.reports();
    }

    @Nullable
    SlotValues own() {
        return figures(Coverage.OWN);
    }

    List<SlotValues> ownInside() {
        return combined.entrySet().stream()
                .filter(entry -> entry.getKey().coverage() == Coverage.OWN)
                .map(entry -> entry.getValue().figures())
                .toList();
    }

    private void combine(List<Line> lines) {
        for (Line line : lines) {
            parents.put(line.unit(), line.unit() == unit ? Forest.NO_PARENT : line.parent());
            Coverage coverage = line.coverage();
            if (coverage != null) {
                byTime.computeIfAbsent(new Key(line.unit(), coverage), key -> new SlotValues[campaigns.size()])[
                                campaigns.indexOf(line.campaign())] =
                        coverage == Coverage.OWN ? line.figures() : summing.standingIn(line.figures(), slots);
            }
        }
        byTime.forEach((key, figures) -> {
            Accumulated accumulated = Accumulated.over(Arrays.asList(figures), rules);
            if (accumulated != null) {
                combined.put(key, accumulated);
            }
        });
    }

    private List<Stated> stated() {
        List<Stated> stated = new ArrayList<>();
        combined.forEach((key, accumulated) ->
                stated.add(new Stated(key.unit(), key.coverage(), new Entry(accumulated.figures(), null))));
        return stated;
    }

    private @Nullable SlotValues figures(Coverage coverage) {
        Accumulated accumulated = combined.get(new Key(unit, coverage));
        return accumulated == null ? null : accumulated.figures();
    }

    private int carried(int slot) {
        return (int) combined.entrySet().stream()
                .filter(entry -> entry.getKey().coverage() == Coverage.OWN)
                .filter(entry -> entry.getValue().carried()[slot])
                .count();
    }
}
