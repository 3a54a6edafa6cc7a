package vn.hopluu.aggregation.fold;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one basis of one unit's roll-up adds up to. It also serves as the difference between two such sums.
///
/// Per slot: `sums` is C, the unit's own amount and what its children pass up; `standIns` is how many declared values
/// stand in for what lies below them inside C; `estimates` is how many of the figures inside C are estimates; `given`
/// and `notApplicable` count OWN answers in the whole subtree. Per ratio, two numbers: what stands above and what
/// stands below, over the units that gave both. `reports` counts the OWN reports in the subtree.
public final class Sums {

    private final long[] sums;
    private final int[] standIns;
    private final int[] estimates;
    private final int[] given;
    private final int[] notApplicable;
    private final long[] ratioSums;
    private int reports;

    public Sums(int slots, int ratios) {
        this(new long[slots], new int[slots], new int[slots], new int[slots], new int[slots], new long[2 * ratios], 0);
    }

    private Sums(
            long[] sums,
            int[] standIns,
            int[] estimates,
            int[] given,
            int[] notApplicable,
            long[] ratioSums,
            int reports) {
        this.sums = sums;
        this.standIns = standIns;
        this.estimates = estimates;
        this.given = given;
        this.notApplicable = notApplicable;
        this.ratioSums = ratioSums;
        this.reports = reports;
    }

    /// As they are stored.
    ///
    /// @param ratioSums see [Sums]
    public record Stored(
            long[] sums,
            int[] standIns,
            int[] estimates,
            int[] given,
            int[] notApplicable,
            long[] ratioSums,
            int reports) {}

    /// Arrays that are shorter than the form has slots, or ratios, are from before it grew.
    public static Sums of(Stored stored, int slots, int ratios) {
        return new Sums(
                Arrays.copyOf(stored.sums, slots),
                Arrays.copyOf(stored.standIns, slots),
                Arrays.copyOf(stored.estimates, slots),
                Arrays.copyOf(stored.given, slots),
                Arrays.copyOf(stored.notApplicable, slots),
                Arrays.copyOf(stored.ratioSums, 2 * ratios),
                stored.reports);
    }

    public Stored stored() {
        return new Stored(
                sums.clone(),
                standIns.clone(),
                estimates.clone(),
                given.clone(),
                notApplicable.clone(),
                ratioSums.clone(),
                reports);
    }

    public int slots() {
        return sums.length;
    }

    public int ratios() {
        return ratioSums.length / 2;
    }

    /// C, scaled.
    public long sum(int slot) {
        return sums[slot];
    }

    public int standIns(int slot) {
        return standIns[slot];
    }

    public int estimates(int slot) {
        return estimates[slot];
    }

    public int given(int slot) {
        return given[slot];
    }

    public int notApplicable(int slot) {
        return notApplicable[slot];
    }

    /// What stands above the line over the units that gave both sides, scaled as [WeightedSum#scale] says.
    public long above(int ratio) {
        return ratioSums[2 * ratio];
    }

    /// The same of what stands below it.
    public long below(int ratio) {
        return ratioSums[2 * ratio + 1];
    }

    public int reports() {
        return reports;
    }

    /// Whether nothing at all is stated of the slot, neither below nor in place of what is below: then the total is
    /// missing, and not 0.
    public boolean missing(int slot) {
        return given[slot] == 0 && standIns[slot] == 0;
    }

    /// @throws ArithmeticException where a sum would leave a `long`
    void add(Sums difference) {
        for (int slot = 0; slot < sums.length; slot++) {
            sums[slot] = Math.addExact(sums[slot], difference.sums[slot]);
            standIns[slot] += difference.standIns[slot];
            estimates[slot] += difference.estimates[slot];
            given[slot] += difference.given[slot];
            notApplicable[slot] += difference.notApplicable[slot];
        }
        for (int place = 0; place < ratioSums.length; place++) {
            ratioSums[place] = Math.addExact(ratioSums[place], difference.ratioSums[place]);
        }
        reports += difference.reports;
    }

    /// Adds one report's own answers, or takes them away.
    ///
    /// @param sign 1 or -1
    void addOwn(@Nullable SlotValues figures, List<Slot> slots, SummingRules rules, int sign) {
        if (figures == null) {
            return;
        }
        reports += sign;
        for (int slot = 0; slot < figures.size(); slot++) {
            if (figures.given(slot)) {
                given[slot] += sign;
                if (slots.get(slot).adds()) {
                    addFigure(figures, slot, sign);
                }
            } else if (figures.mark(slot) == SlotValues.NOT_APPLICABLE) {
                notApplicable[slot] += sign;
            }
        }
        for (int ratio = 0; ratio < ratios(); ratio++) {
            if (rules.ratios().get(ratio).given(figures)) {
                addRatio(ratio, figures, slots, rules, sign);
            }
        }
    }

    /// Adds what a unit passes up, or takes it away: its declared figure where it gave one, else what was computed.
    ///
    /// @param declared what may stand in
    /// @param sign 1 or -1
    void addPassedUp(Sums computed, @Nullable SlotValues declared, List<Slot> slots, SummingRules rules, int sign) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!slots.get(slot).adds()) {
                continue;
            }
            if (declared != null && declared.given(slot)) {
                addFigure(declared, slot, sign);
                standIns[slot] += sign;
            } else {
                sums[slot] = Math.addExact(sums[slot], Math.multiplyExact(sign, computed.sums[slot]));
                standIns[slot] += sign * computed.standIns[slot];
                estimates[slot] += sign * computed.estimates[slot];
            }
        }
        for (int ratio = 0; ratio < ratios(); ratio++) {
            if (declared != null && rules.ratios().get(ratio).given(declared)) {
                addRatio(ratio, declared, slots, rules, sign);
            } else {
                addTo(2 * ratio, computed.above(ratio), sign);
                addTo(2 * ratio + 1, computed.below(ratio), sign);
            }
        }
    }

    /// Where the unit declared a value, its parent does not see what changed below.
    void dam(@Nullable SlotValues declared, SummingRules rules) {
        if (declared == null) {
            return;
        }
        for (int slot = 0; slot < sums.length; slot++) {
            if (declared.given(slot)) {
                sums[slot] = 0;
                standIns[slot] = 0;
                estimates[slot] = 0;
            }
        }
        for (int ratio = 0; ratio < ratios(); ratio++) {
            if (rules.ratios().get(ratio).given(declared)) {
                ratioSums[2 * ratio] = 0;
                ratioSums[2 * ratio + 1] = 0;
            }
        }
    }

    private void addFigure(SlotValues figures, int slot, int sign) {
        sums[slot] = Math.addExact(sums[slot], Math.multiplyExact(sign, figures.amount(slot)));
        if (figures.estimated(slot)) {
            estimates[slot] += sign;
        }
    }

    private void addRatio(int number, SlotValues figures, List<Slot> slots, SummingRules rules, int sign) {
        SummingRules.Ratio ratio = rules.ratios().get(number);
        addTo(2 * number, ratio.above().value(figures, slots).longValueExact(), sign);
        addTo(2 * number + 1, ratio.below().value(figures, slots).longValueExact(), sign);
    }

    private void addTo(int place, long value, int sign) {
        ratioSums[place] = Math.addExact(ratioSums[place], Math.multiplyExact(sign, value));
    }

    boolean isZero() {
        return reports == 0
                && zero(sums)
                && zero(standIns)
                && zero(estimates)
                && zero(given)
                && zero(notApplicable)
                && zero(ratioSums);
    }

    private static boolean zero(long[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    private static boolean zero(int[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sums that
                && reports == that.reports
                && Arrays.equals(sums, that.sums)
                && Arrays.equals(standIns, that.standIns)
                && Arrays.equals(estimates, that.estimates)
                && Arrays.equals(given, that.given)
                && Arrays.equals(notApplicable, that.notApplicable)
                && Arrays.equals(ratioSums, that.ratioSums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "sums " + Arrays.toString(sums) + " standIns " + Arrays.toString(standIns) + " estimates "
                + Arrays.toString(estimates) + " given " + Arrays.toString(given) + " notApplicable "
                + Arrays.toString(notApplicable) + " ratioSums " + Arrays.toString(ratioSums) + " reports " + reports;
    }
}
