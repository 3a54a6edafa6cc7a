package vn.hopluu.aggregation.fold;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one basis of one unit's roll-up adds up to. It also serves as the difference between two such sums.
///
/// Per slot: `sums` is C, the unit's own amount and what its children pass up; `standIns` is how many declared values
/// stand in for what lies below them inside C; `given` and `notApplicable` count OWN answers in the whole subtree.
/// `reports` counts the OWN reports in the subtree.
public final class Sums {

    final long[] sums;
    final int[] standIns;
    final int[] given;
    final int[] notApplicable;
    private int reports;

    public Sums(int slots) {
        this(new long[slots], new int[slots], new int[slots], new int[slots], 0);
    }

    private Sums(long[] sums, int[] standIns, int[] given, int[] notApplicable, int reports) {
        this.sums = sums;
        this.standIns = standIns;
        this.given = given;
        this.notApplicable = notApplicable;
        this.reports = reports;
    }

    /// As stored; arrays that are shorter than `slots` come from before the form grew.
    public static Sums stored(int slots, long[] sums, int[] standIns, int[] given, int[] notApplicable, int reports) {
        return new Sums(
                Arrays.copyOf(sums, slots),
                Arrays.copyOf(standIns, slots),
                Arrays.copyOf(given, slots),
                Arrays.copyOf(notApplicable, slots),
                reports);
    }

    public int slots() {
        return sums.length;
    }

    public long[] sums() {
        return sums.clone();
    }

    public int[] standIns() {
        return standIns.clone();
    }

    public int[] given() {
        return given.clone();
    }

    public int[] notApplicable() {
        return notApplicable.clone();
    }

    /// C, scaled.
    public long sum(int slot) {
        return sums[slot];
    }

    public int standIns(int slot) {
        return standIns[slot];
    }

    public int given(int slot) {
        return given[slot];
    }

    public int notApplicable(int slot) {
        return notApplicable[slot];
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
            given[slot] += difference.given[slot];
            notApplicable[slot] += difference.notApplicable[slot];
        }
        reports += difference.reports;
    }

    /// Adds one report's own answers, or takes them away.
    ///
    /// @param sign 1 or -1
    void addOwn(@Nullable SlotValues figures, List<Slot> slots, int sign) {
        if (figures == null) {
            return;
        }
        reports += sign;
        for (int slot = 0; slot < figures.size(); slot++) {
            if (figures.given(slot)) {
                given[slot] += sign;
                if (slots.get(slot).adds()) {
                    sums[slot] = Math.addExact(sums[slot], Math.multiplyExact(sign, figures.amount(slot)));
                }
            } else if (figures.mark(slot) == SlotValues.NOT_APPLICABLE) {
                notApplicable[slot] += sign;
            }
        }
    }

    boolean isZero() {
        return reports == 0 && zero(sums) && zero(standIns) && zero(given) && zero(notApplicable);
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
                && Arrays.equals(given, that.given)
                && Arrays.equals(notApplicable, that.notApplicable);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return "sums " + Arrays.toString(sums) + " standIns " + Arrays.toString(standIns) + " given "
                + Arrays.toString(given) + " notApplicable " + Arrays.toString(notApplicable) + " reports " + reports;
    }
}
