package vn.hopluu.aggregation.figures.source;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.Sums;

/// What one slot comes to for a unit with everything below it.
///
/// @param total what counts: declared where the unit declared it, else computed; null: missing, or it does not add
/// @param computed the unit's own amount and what its children pass up; null: missing, or it does not add
/// @param declared what the unit's consolidated report states
/// @param standsIn whether that is what counts: not where it is declared in part of a set of cells that the form ties
/// @param estimates how many of the figures in the total are estimates
/// @param given OWN answers that are a value or a stated zero
/// @param notApplicable OWN answers that it does not apply
/// @param missing OWN reports that leave it without an answer, or say that it is missing
/// @param standIns declared values that stand in for what lies below them
/// @param carried values that stand from an earlier period, since the last one has none
public record SlotTotal(
        @Nullable BigDecimal total,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal declared,
        boolean standsIn,
        int estimates,
        int given,
        int notApplicable,
        int missing,
        int standIns,
        int carried) {

    /// @param declaration what the unit's consolidated report states
    /// @param standingIn what of it may stand in
    static SlotTotal of(
            int number, Slot slot, Sums sums, @Nullable SlotValues declaration, @Nullable SlotValues standingIn) {
        BigDecimal computed =
                slot.adds() && !sums.missing(number) ? BigDecimal.valueOf(sums.sum(number), slot.scale()) : null;
        BigDecimal declared = declaration != null && declaration.given(number)
                ? BigDecimal.valueOf(declaration.amount(number), slot.scale())
                : null;
        boolean standsIn = slot.adds() && standingIn != null && standingIn.given(number);
        int estimates = sums.estimates(number);
        if (standsIn && standingIn != null) {
            estimates = standingIn.estimated(number) ? 1 : 0;
        }
        return new SlotTotal(
                standsIn ? declared : computed,
                computed,
                declared,
                standsIn,
                estimates,
                sums.given(number),
                sums.notApplicable(number),
                sums.reports() - sums.given(number) - sums.notApplicable(number),
                sums.standIns(number),
                0);
    }

    public SlotTotal withCarried(int values) {
        return new SlotTotal(
                total, computed, declared, standsIn, estimates, given, notApplicable, missing, standIns, values);
    }

    /// The sum of the same slot's totals over several campaigns. Declared is said only where every campaign declares.
    public static SlotTotal sum(List<SlotTotal> parts) {
        boolean some = !parts.isEmpty();
        SlotTotal sum = new SlotTotal(null, null, some ? BigDecimal.ZERO : null, some, 0, 0, 0, 0, 0, 0);
        for (SlotTotal part : parts) {
            sum = new SlotTotal(
                    plus(sum.total, part.total),
                    plus(sum.computed, part.computed),
                    sum.declared == null || part.declared == null ? null : sum.declared.add(part.declared),
                    sum.standsIn && part.standsIn,
                    sum.estimates + part.estimates,
                    sum.given + part.given,
                    sum.notApplicable + part.notApplicable,
                    sum.missing + part.missing,
                    sum.standIns + part.standIns,
                    0);
        }
        return sum;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.add(b);
    }
}
