package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.util.Set;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.ConditionResult;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.Measure;

/// What one unit adds to one side of a ratio.
sealed interface RatioPart {

    record Amount(BigDecimal amount) implements RatioPart {
        public Amount {
            amount = amount.stripTrailingZeros();
            amount = amount.setScale(Math.max(0, amount.scale()));
        }
    }

    record Unknown() implements RatioPart {}

    record NotApplicable() implements RatioPart {}

    /// As many decimals as a sum of figures can have; only a quotient has more.
    int DECIMALS = 12;

    static RatioPart of(Measure measure, Figures figures) {
        return switch (measure) {
            case Measure.Sum(var quantity) ->
                quantity.value(figures, DECIMALS)
                        .<RatioPart>map(Amount::new)
                        .orElseGet(
                                () -> doesNotApply(quantity.figures(), figures) ? new NotApplicable() : new Unknown());
            case Measure.Count(var condition) ->
                switch (condition.check(figures)) {
                    case ConditionResult.Holds _ -> new Amount(BigDecimal.ONE);
                    case ConditionResult.Broken _ -> new Amount(BigDecimal.ZERO);
                    case ConditionResult.Undecided undecided ->
                        undecided.notApplicable() ? new NotApplicable() : new Unknown();
                };
        };
    }

    private static boolean doesNotApply(Set<Figure> named, Figures figures) {
        return named.stream().map(figures::cell).allMatch(Cell.NotApplicable.class::isInstance);
    }
}
