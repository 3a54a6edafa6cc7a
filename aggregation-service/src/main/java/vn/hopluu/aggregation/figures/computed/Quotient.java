package vn.hopluu.aggregation.figures.computed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One number divided by another. Numerator and denominator are the exact quotient; the value is for display.
///
/// @param value half up to the scale; null where the denominator is 0
/// @param exact whether rounding lost nothing
@Schema(description = "An exact quotient, and its value rounded half up for display")
public record Quotient(
        BigDecimal numerator,
        BigDecimal denominator,

        @Schema(description = "A fraction: 0.9983 is 99.83%; null: the denominator is 0") @Nullable
        BigDecimal value,

        @Schema(description = "Decimals of the value") int scale,

        @Schema(description = "Whether the value is the quotient itself")
        boolean exact) {

    public static Quotient of(BigDecimal numerator, BigDecimal denominator, int scale) {
        if (denominator.signum() == 0) {
            return new Quotient(numerator, denominator, null, scale, false);
        }
        BigDecimal value = numerator.divide(denominator, scale, RoundingMode.HALF_UP);
        return new Quotient(
                numerator,
                denominator,
                value,
                scale,
                value.multiply(denominator).compareTo(numerator) == 0);
    }
}
