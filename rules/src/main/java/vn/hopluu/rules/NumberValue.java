package vn.hopluu.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// An exact number, held as a quotient so that a division loses nothing.
///
/// It is known; or not known, because figures are missing ([#gaps]); or nothing at all, because it was optional and is
/// left out: nothing plus 5 is 5, but a comparison with nothing is undecided.
final class NumberValue extends Value {

    private static final int DECIMALS_SHOWN = 4;
    private static final String PATTERN = "#,##0.############";
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final @Nullable BigDecimal above;
    private final BigDecimal below;

    private NumberValue(@Nullable BigDecimal above, BigDecimal below, Set<Gap> gaps, Set<String> leftOut) {
        super(gaps, leftOut);
        this.above = above;
        this.below = below;
    }

    static NumberValue of(BigDecimal number) {
        return new NumberValue(number, BigDecimal.ONE, Set.of(), Set.of());
    }

    static NumberValue unknown(Set<Gap> gaps) {
        return new NumberValue(null, BigDecimal.ONE, gaps, Set.of());
    }

    @Override
    boolean isKnown() {
        return above != null;
    }

    /// The same, left out instead of missing.
    NumberValue optional() {
        if (gaps.isEmpty()) {
            return this;
        }
        Set<String> names = gaps.stream().map(Gap::figure).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new NumberValue(null, BigDecimal.ONE, Set.of(), names);
    }

    NumberValue plus(NumberValue other) {
        if (isMissing() || other.isMissing()) {
            return missing(other);
        }
        Set<String> without = union(leftOut, other.leftOut);
        if (above == null || other.above == null) {
            NumberValue rest = above == null ? other : this;
            return new NumberValue(rest.above, rest.below, Set.of(), without);
        }
        if (below.equals(other.below)) {
            return new NumberValue(above.add(other.above), below, Set.of(), without);
        }
        return new NumberValue(
                above.multiply(other.below).add(other.above.multiply(below)),
                below.multiply(other.below),
                Set.of(),
                without);
    }

    NumberValue minus(NumberValue other) {
        return plus(other.negated());
    }

    NumberValue negated() {
        return above == null ? this : new NumberValue(above.negate(), below, gaps, leftOut);
    }

    NumberValue abs() {
        return above == null ? this : new NumberValue(above.abs(), below, gaps, leftOut);
    }

    NumberValue times(NumberValue other) {
        if (above == null || other.above == null) {
            return missing(other);
        }
        return new NumberValue(
                above.multiply(other.above), below.multiply(other.below), Set.of(), union(leftOut, other.leftOut));
    }

    NumberValue over(NumberValue other) {
        if (above == null || other.above == null) {
            return missing(other);
        }
        if (other.above.signum() == 0) {
            return unknown(Set.of(new Gap("0", Gap.Reason.DIVISION_BY_ZERO)));
        }
        // The sign stays above the line, so that quotients compare by cross-multiplying.
        BigDecimal sign = BigDecimal.valueOf(other.above.signum());
        return new NumberValue(
                above.multiply(other.below).multiply(sign),
                below.multiply(other.above.abs()),
                Set.of(),
                union(leftOut, other.leftOut));
    }

    /// @param wanted which signs of (this - other) make it true
    Truth compare(NumberValue other, IntPredicate wanted) {
        if (above == null || other.above == null) {
            return Truth.undecided(missing(other).gaps);
        }
        int sign = below.equals(other.below)
                ? above.compareTo(other.above)
                : above.multiply(other.below).compareTo(other.above.multiply(below));
        return Truth.of(wanted.test(sign), union(leftOut, other.leftOut));
    }

    /// The number rounded half up where it has no exact decimal form, or null where it is not known.
    @Nullable
    BigDecimal rounded(int decimals) {
        return above == null ? null : above.divide(below, decimals, RoundingMode.HALF_UP);
    }

    /// The number where it is a whole one.
    Optional<Long> whole() {
        try {
            return above == null
                    ? Optional.empty()
                    : Optional.of(
                            above.divide(below, 0, RoundingMode.UNNECESSARY).longValueExact());
        } catch (ArithmeticException noWholeNumber) {
            return Optional.empty();
        }
    }

    private boolean isMissing() {
        return !gaps.isEmpty();
    }

    /// What this and the other lack; what was left out is now missed, since nothing else stands beside it.
    private NumberValue missing(NumberValue other) {
        return unknown(union(lacking(), other.lacking()));
    }

    private Set<Gap> lacking() {
        if (above != null || isMissing()) {
            return gaps;
        }
        return leftOut.stream()
                .map(name -> new Gap(name, Gap.Reason.MISSING))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// As Vietnamese officers write numbers: 1.234.567,8; a quotient to four decimals.
    @Override
    public String toString() {
        if (above == null) {
            return Gap.text(lacking());
        }
        BigDecimal shown =
                below.equals(BigDecimal.ONE) ? above : above.divide(below, DECIMALS_SHOWN, RoundingMode.HALF_UP);
        return new DecimalFormat(PATTERN, DecimalFormatSymbols.getInstance(VIETNAMESE)).format(shown);
    }
}
