package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// An exact quotient. It is compared by multiplying, never by dividing, so that nothing is rounded.
///
/// @param below greater than 0
record Fraction(BigDecimal above, BigDecimal below) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Fraction {
        if (below.signum() <= 0) {
            throw new IllegalArgumentException("a denominator must be greater than 0: " + below.toPlainString());
        }
    }

    static Fraction of(long above, long below) {
        return new Fraction(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
    }

    /// The sign of this minus the number.
    int compareTo(BigDecimal number) {
        return above.compareTo(number.multiply(below));
    }

    /// As it was counted, not in lowest terms: `10/12`.
    String asCounted() {
        return plain(above) + "/" + plain(below);
    }

    /// As officers read it, with what was counted: `94,12% (16/17)`. Rounded to two decimals, but never onto or
    /// over the threshold, nor onto nobody or everybody: then it is cut, with more decimals where two do not
    /// tell. What is exact has no zeros behind it.
    String percent(BigDecimal threshold) {
        return digits(threshold).replace('.', ',') + "% (" + asCounted().replace('.', ',') + ")";
    }

    private String digits(BigDecimal threshold) {
        BigDecimal hundredfold = above.multiply(HUNDRED);
        List<BigDecimal> marks = List.of(threshold.multiply(HUNDRED), BigDecimal.ZERO, HUNDRED);
        for (int decimals = 2; ; decimals++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP)) {
                BigDecimal shown = hundredfold.divide(below, decimals, mode);
                if (marks.stream().allMatch(mark -> sameSide(hundredfold, shown, mark))) {
                    return shown.multiply(below).compareTo(hundredfold) == 0 ? plain(shown) : shown.toPlainString();
                }
            }
        }
    }

    private boolean sameSide(BigDecimal hundredfold, BigDecimal shown, BigDecimal mark) {
        return hundredfold.compareTo(mark.multiply(below)) == shown.compareTo(mark);
    }

    private static String plain(BigDecimal number) {
        BigDecimal digits = number.stripTrailingZeros();
        return digits.setScale(Math.max(0, digits.scale())).toPlainString();
    }
}
