package vn.hopluu.aggregation.outlier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged.ValueType;

/// A form's slots that hold numbers. A yes, and a code's place in a list, are no amounts to be far from each other.
record NumericSlots(FormChanged form, List<Integer> numbers) {

    private static final BigDecimal SMALLEST_DIFFERENCE = BigDecimal.valueOf(5);

    /// @param indicator only this one, or null for all
    static NumericSlots of(FormChanged form, CatalogueSnapshot catalogue, @Nullable String indicator) {
        return new NumericSlots(
                form,
                IntStream.range(0, form.slots().size())
                        .filter(slot -> {
                            String code = form.slots().get(slot).indicator();
                            return (indicator == null || indicator.equals(code)) && isNumber(code, catalogue);
                        })
                        .boxed()
                        .toList());
    }

    FormChanged.Slot rule(int slot) {
        return form.slots().get(slot);
    }

    /// The figure that the unit gives: what it passes up, or its own answer where the slot does not add. A missing
    /// one is none, and no 0.
    Optional<BigDecimal> figure(RollUpQueries.Row row, int slot) {
        FormChanged.Slot rule = rule(slot);
        SlotValues stated = rule.adds() ? row.standingIn() : row.own();
        if (stated != null && stated.given(slot)) {
            return Optional.of(BigDecimal.valueOf(stated.amount(slot), rule.scale()));
        }
        return rule.adds() && !row.sums().missing(slot)
                ? Optional.of(BigDecimal.valueOf(row.sums().sum(slot), rule.scale()))
                : Optional.empty();
    }

    /// Whether a difference is too small to be told, however quiet the other figures are: of whole numbers, below five.
    /// One petition more is no news for its score.
    boolean isSmall(int slot, BigDecimal difference) {
        return isCount(slot) && difference.abs().compareTo(SMALLEST_DIFFERENCE) < 0;
    }

    /// Whether the slot holds whole numbers.
    boolean isCount(int slot) {
        return rule(slot).scale() == 0;
    }

    private static boolean isNumber(String code, CatalogueSnapshot catalogue) {
        return catalogue
                .indicator(code)
                .filter(known -> known.valueType() == ValueType.BOOLEAN || known.valueType() == ValueType.CODE)
                .isEmpty();
    }
}
