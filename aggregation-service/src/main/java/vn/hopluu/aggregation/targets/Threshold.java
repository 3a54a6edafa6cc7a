package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.PlanChanged.Comparison;

/// What a value must stand to, compared unrounded.
record Threshold(Comparison comparison, BigDecimal number) {

    /// Where the expression itself says yes or no, every unit must satisfy it.
    static Threshold of(PlanChanged.Target target) {
        @Nullable BigDecimal number = target.threshold();
        return number == null
                ? new Threshold(Comparison.EQUAL, BigDecimal.ONE)
                : new Threshold(target.comparison(), number);
    }

    boolean met(Fraction value) {
        int sign = value.compareTo(number);
        return switch (comparison) {
            case AT_LEAST -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case AT_MOST -> sign <= 0;
            case LESS_THAN -> sign < 0;
            case EQUAL -> sign == 0;
        };
    }

    /// Whether every value from one to the other meets it.
    boolean metThroughout(Fraction lowest, Fraction highest) {
        return met(lowest) && met(highest);
    }

    /// Whether no value from one to the other meets it.
    boolean missedThroughout(Fraction lowest, Fraction highest) {
        return switch (comparison) {
            case AT_LEAST, MORE_THAN -> !met(highest);
            case AT_MOST, LESS_THAN -> !met(lowest);
            case EQUAL -> lowest.compareTo(number) > 0 || highest.compareTo(number) < 0;
        };
    }

    boolean wantsMuch() {
        return comparison != Comparison.AT_MOST && comparison != Comparison.LESS_THAN;
    }

    String sign() {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
            case EQUAL -> "==";
        };
    }
}
