package vn.hopluu.aggregation.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts unit by unit.
final class TallyByUnit {

    private final List<Long> missed = new ArrayList<>();
    private final List<Long> unknown = new ArrayList<>();
    private final List<Long> exempt = new ArrayList<>();
    private final List<Long> notApplicable = new ArrayList<>();
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;

    void satisfied() {
        add(BigDecimal.ONE, BigDecimal.ONE);
    }

    void missed(long unit) {
        missed.add(unit);
        add(BigDecimal.ZERO, BigDecimal.ONE);
    }

    /// Notes a unit that misses it by itself, whose figures are added apart.
    void noteMissed(long unit) {
        missed.add(unit);
    }

    void unknown(long unit) {
        unknown.add(unit);
    }

    /// Notes a unit that need not report and has not: it counts, and is not known.
    void exempt(long unit) {
        unknown.add(unit);
        exempt.add(unit);
    }

    void notApplicable(long unit) {
        notApplicable.add(unit);
    }

    void add(BigDecimal above, BigDecimal below) {
        numerator = numerator.add(above);
        denominator = denominator.add(below);
    }

    /// A share: each unknown unit can still satisfy it, miss it, or turn out not to count.
    Tally share() {
        BigDecimal most = denominator.add(BigDecimal.valueOf(unknown.size()));
        boolean bounded = most.signum() > 0;
        return tally(
                Tally.Counting.UNITS,
                bounded ? new Fraction(numerator, most) : null,
                bounded ? new Fraction(numerator.add(BigDecimal.valueOf(unknown.size())), most) : null);
    }

    /// One count of units over another: each unknown unit can still come into one of them, into both or into neither.
    Tally ofCounts() {
        BigDecimal unknowns = BigDecimal.valueOf(unknown.size());
        boolean bounded = denominator.signum() > 0;
        return tally(
                Tally.Counting.QUOTIENT,
                bounded ? new Fraction(numerator, denominator.add(unknowns)) : null,
                bounded ? new Fraction(numerator.add(unknowns), denominator) : null);
    }

    /// Sums: what an unknown figure will be has no bound.
    Tally ofSums() {
        return tally(Tally.Counting.QUOTIENT, null, null);
    }

    private Tally tally(Tally.Counting counting, @Nullable Fraction lowest, @Nullable Fraction highest) {
        return new Tally(
                counting,
                numerator,
                denominator,
                lowest,
                highest,
                List.copyOf(missed),
                List.copyOf(unknown),
                List.copyOf(exempt),
                List.copyOf(notApplicable));
    }
}
