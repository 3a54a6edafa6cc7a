package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has been counted over a population.
///
/// @param counting what the numerator and the denominator are
/// @param numerator over those of whom it is known
/// @param denominator over those of whom it is known; what does not apply is in neither
/// @param lowest the least that the value can still become, whatever the unknown turn out to be; null: no bound
/// @param highest the most, in the same way
/// @param missed units that do not satisfy it, by id
/// @param unknown units of which it is not known, by id
/// @param exempt those of the unknown that need not report
/// @param notApplicable units to which it does not apply, by id
record Tally(
        Counting counting,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable Fraction lowest,
        @Nullable Fraction highest,
        List<Long> missed,
        List<Long> unknown,
        List<Long> exempt,
        List<Long> notApplicable) {

    /// Nothing was counted.
    static final Tally NOTHING = new TallyByUnit().share();

    enum Counting {
        /// Units that satisfy it, of all units to whom it applies.
        UNITS,
        /// One quantity over another.
        QUOTIENT
    }

    /// The value of those of whom it is known, or null where there are none.
    @Nullable
    Fraction value() {
        return denominator.signum() > 0 ? new Fraction(numerator, denominator) : null;
    }

    /// How far it is: units that satisfy it of all that count, the unknown among them; else the value of the known.
    @Nullable
    Fraction soFar() {
        return counting == Counting.UNITS ? lowest : value();
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
