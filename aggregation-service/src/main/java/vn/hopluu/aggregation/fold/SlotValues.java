package vn.hopluu.aggregation.fold;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;

/// One version's answers as the ledger keeps them: per slot a mark, and an amount scaled to the slot's decimals.
///
/// A slot beyond the end is unanswered.
public final class SlotValues {

    /// What a slot's answer is. The letters are the ledger's.
    public static final char AMOUNT = 'V';

    /// An amount that is an estimate.
    public static final char ESTIMATE = 'E';

    public static final char NO_OCCURRENCE = 'N';
    public static final char MISSING = 'M';
    public static final char NOT_APPLICABLE = 'A';
    public static final char UNANSWERED = '.';

    private final String marks;
    private final long[] amounts;

    /// @param marks one letter per slot
    /// @param amounts one scaled amount per slot, 0 where the mark is neither [#AMOUNT] nor [#ESTIMATE]
    public SlotValues(String marks, long[] amounts) {
        if (marks.length() != amounts.length) {
            throw new IllegalArgumentException("marks and amounts differ in length");
        }
        this.marks = marks;
        this.amounts = amounts.clone();
    }

    /// Scales a report's cells.
    ///
    /// @throws UnfitCells where there are more cells than slots, or an amount does not fit its slot: it has
    /// too many decimals, or is one that the slot does not take, as a negative count
    public static SlotValues of(List<Cell> cells, List<Slot> slots) {
        if (cells.size() > slots.size()) {
            throw new UnfitCells(
                    "the report has " + cells.size() + " cells, the form " + slots.size() + " slots", true);
        }
        StringBuilder marks = new StringBuilder(cells.size());
        long[] amounts = new long[cells.size()];
        for (int slot = 0; slot < amounts.length; slot++) {
            Cell cell = cells.get(slot);
            marks.append(mark(cell));
            if (cell instanceof Cell.Amount(BigDecimal amount, var ignored)) {
                amounts[slot] = scaled(amount, slot, slots.get(slot));
            }
        }
        return new SlotValues(marks.toString(), amounts);
    }

    public int size() {
        return amounts.length;
    }

    public char mark(int slot) {
        return slot < amounts.length ? marks.charAt(slot) : UNANSWERED;
    }

    /// The scaled amount, 0 for every other answer.
    public long amount(int slot) {
        return slot < amounts.length ? amounts[slot] : 0;
    }

    /// Whether the answer is an amount, estimated or not, or a stated zero.
    public boolean given(int slot) {
        return isGiven(mark(slot));
    }

    /// The same by the answer's mark.
    public static boolean isGiven(char mark) {
        return mark == AMOUNT || mark == ESTIMATE || mark == NO_OCCURRENCE;
    }

    public boolean estimated(int slot) {
        return mark(slot) == ESTIMATE;
    }

    /// The same with these slots unanswered.
    SlotValues without(Collection<Integer> slots) {
        StringBuilder left = new StringBuilder(marks);
        long[] rest = amounts.clone();
        for (int slot : slots) {
            if (slot < rest.length) {
                left.setCharAt(slot, UNANSWERED);
                rest[slot] = 0;
            }
        }
        return new SlotValues(left.toString(), rest);
    }

    /// The answer as an event says it.
    public Cell cell(int slot, int scale) {
        return switch (mark(slot)) {
            case AMOUNT -> Cell.amount(BigDecimal.valueOf(amount(slot), scale));
            case ESTIMATE -> Cell.estimate(BigDecimal.valueOf(amount(slot), scale));
            case NO_OCCURRENCE -> Cell.NO_OCCURRENCE;
            case MISSING -> Cell.MISSING;
            case NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            default -> Cell.UNANSWERED;
        };
    }

    public String marks() {
        return marks;
    }

    public long[] amounts() {
        return amounts.clone();
    }

    /// Whether `figures` state the slot; no figures state nothing.
    static boolean given(@Nullable SlotValues figures, int slot) {
        return figures != null && figures.given(slot);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SlotValues that && marks.equals(that.marks) && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * marks.hashCode() + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return marks + Arrays.toString(amounts);
    }

    private static char mark(Cell cell) {
        return switch (cell) {
            case Cell.Amount(var ignored, boolean estimate) -> estimate ? ESTIMATE : AMOUNT;
            case Cell.NoOccurrence ignored -> NO_OCCURRENCE;
            case Cell.Missing ignored -> MISSING;
            case Cell.NotApplicable ignored -> NOT_APPLICABLE;
            case Cell.Unanswered ignored -> UNANSWERED;
        };
    }

    private static long scaled(BigDecimal amount, int number, Slot slot) {
        int scale = slot.scale();
        if (amount.scale() > scale && amount.stripTrailingZeros().scale() > scale) {
            throw new UnfitCells(
                    "slot " + number + " keeps " + scale + " decimals, the amount is " + amount.toPlainString(), false);
        }
        if (!Cell.fits(amount, scale)) {
            throw new UnfitCells(
                    "slot " + number + " takes " + Cell.mostDigits(scale) + " digits, the amount is "
                            + amount.toPlainString(),
                    false);
        }
        long scaled = (scale == 0 ? amount : amount.movePointRight(scale)).longValueExact();
        Slot.Takes takes = slot.takes();
        if (scaled < takes.least() || scaled > takes.most()) {
            throw new UnfitCells(
                    "slot " + number + " does not take " + amount.toPlainString(),
                    takes.growing() && scaled > takes.most());
        }
        return scaled;
    }
}
