package vn.hopluu.aggregation.figures.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.fold.WeightedSum;

/// Both sides of a ratio for a unit with everything below it, over the reports that gave both.
///
/// @param indicator the ratio's code
public record RatioTotal(String indicator, BigDecimal above, BigDecimal below) {

    /// @param standingIn what of the unit's consolidated report stands in for what lies below
    static List<RatioTotal> of(SummingRules rules, List<Slot> slots, Sums sums, @Nullable SlotValues standingIn) {
        List<RatioTotal> totals = new ArrayList<>();
        for (int number = 0; number < rules.ratios().size(); number++) {
            SummingRules.Ratio ratio = rules.ratios().get(number);
            boolean declared = ratio.given(standingIn);
            totals.add(new RatioTotal(
                    ratio.indicator(),
                    declared && standingIn != null
                            ? ratio.above().amount(standingIn, slots)
                            : scaled(sums.above(number), ratio.above(), slots),
                    declared && standingIn != null
                            ? ratio.below().amount(standingIn, slots)
                            : scaled(sums.below(number), ratio.below(), slots)));
        }
        return totals;
    }

    private static BigDecimal scaled(long sum, WeightedSum side, List<Slot> slots) {
        return BigDecimal.valueOf(sum, side.scale(slots));
    }

    RatioTotal plus(RatioTotal other) {
        return new RatioTotal(indicator, above.add(other.above), below.add(other.below));
    }
}
