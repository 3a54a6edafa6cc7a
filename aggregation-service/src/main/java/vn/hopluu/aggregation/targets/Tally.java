package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has been counted over a population.
///
/// @param numerator over those of whom it is known
/// @param denominator over those of whom it is known; what does not apply is in neither
/// @param lowest the least that the value can still become, whatever the unknown turn out to be; null: no bound
/// @param highest the most, in the same way
/// @param missed units that do not satisfy it, by id
/// @param unknown units of which it is not known, by id
/// @param notApplicable units to which it does not apply, or that are exempt, by id
record Tally(
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable Fraction lowest,
        @Nullable Fraction highest,
        List<Long> missed,
        List<Long> unknown,
        List<Long> notApplicable) {

    /// The value of those of whom it is known, or null where there are none.
    @Nullable
    Fraction value() {
        return denominator.signum() > 0 ? new Fraction(numerator, denominator) : null;
    }

    /// Đạt or chưa đạt only where the unknown cannot change it.
    ///
    /// @param inTime whether the moment by which it must be reached is still to come
    TargetStatus status(Threshold threshold, boolean inTime) {
        Fraction value = value();
        if (unknown.isEmpty()) {
            return value == null ? TargetStatus.NOT_APPLICABLE : verdict(threshold.met(value));
        }
        if (lowest != null && highest != null) {
            if (threshold.metThroughout(lowest, highest)) {
                return TargetStatus.REACHED;
            }
            if (threshold.missedThroughout(lowest, highest)) {
                return TargetStatus.NOT_REACHED;
            }
        }
        return inTime ? TargetStatus.WATCHED : TargetStatus.DATA_MISSING;
    }

    private static TargetStatus verdict(boolean met) {
        return met ? TargetStatus.REACHED : TargetStatus.NOT_REACHED;
    }
}
