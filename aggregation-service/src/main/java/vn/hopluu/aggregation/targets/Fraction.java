package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

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

    /// In lowest terms: `16/17`; a whole number as itself.
    String inLowestTerms() {
        int scale = Math.max(0, Math.max(above.scale(), below.scale()));
        BigInteger numerator = above.movePointRight(scale).toBigIntegerExact();
        BigInteger denominator = below.movePointRight(scale).toBigIntegerExact();
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger rest = denominator.divide(divisor);
        return numerator.divide(divisor) + (rest.equals(BigInteger.ONE) ? "" : "/" + rest);
    }

    /// As officers read it, cut after one decimal and never rounded up to a threshold: `94,1…%`; exactly 95 is `95%`.
    String percent() {
        BigDecimal hundredfold = above.multiply(HUNDRED);
        BigDecimal shown = hundredfold.divide(below, 1, RoundingMode.DOWN);
        boolean exact = shown.multiply(below).compareTo(hundredfold) == 0;
        BigDecimal digits = exact ? shown.stripTrailingZeros() : shown;
        return digits.setScale(Math.max(0, digits.scale())).toPlainString().replace('.', ',') + (exact ? "%" : "…%");
    }
}
