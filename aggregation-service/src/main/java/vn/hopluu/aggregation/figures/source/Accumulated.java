package vn.hopluu.aggregation.figures.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.events.IndicatorChanged.OverTime;

/// What one unit's reports of several periods come to, slot by slot. Pure.
///
/// Only what was given counts: a value or a stated zero. The newest answer of a figure that keeps its last value may
/// also be that it does not apply. A value of an earlier period stands where the later ones have none, and is told to
/// be carried. Where nothing was given, the newest answer says why.
///
/// @param carried per slot, whether its value stands from an earlier period than the last
record Accumulated(SlotValues figures, boolean[] carried) {

    /// @param byTime the periods' figures, the oldest first; null where there is none
    /// @param rules per slot
    /// @return null where there is no report at all
    static @Nullable Accumulated over(List<@Nullable SlotValues> byTime, List<OverTime> rules) {
        if (byTime.stream().allMatch(figures -> figures == null)) {
            return null;
        }
        StringBuilder marks = new StringBuilder();
        long[] amounts = new long[rules.size()];
        boolean[] carried = new boolean[rules.size()];
        for (int slot = 0; slot < rules.size(); slot++) {
            int found = pick(byTime, slot, rules.get(slot));
            SlotValues figures = found < 0 ? null : byTime.get(found);
            marks.append(figures == null ? SlotValues.UNANSWERED : figures.mark(slot));
            amounts[slot] = figures == null ? 0 : figures.amount(slot);
            carried[slot] =
                    keepsLast(rules.get(slot)) && figures != null && figures.given(slot) && found < byTime.size() - 1;
            if (rules.get(slot) == OverTime.SUM && figures != null && figures.given(slot)) {
                sum(byTime, slot, marks, amounts);
            }
        }
        return new Accumulated(new SlotValues(marks.toString(), amounts), carried);
    }

    static boolean keepsLast(OverTime rule) {
        return rule == OverTime.LAST || rule == OverTime.DISTINCT;
    }

    /// The place of the period whose answer stands, -1 for none.
    private static int pick(List<@Nullable SlotValues> byTime, int slot, OverTime rule) {
        return switch (rule) {
            case LAST, DISTINCT -> {
                int newest = newest(
                        byTime,
                        slot,
                        "" + SlotValues.AMOUNT + SlotValues.ESTIMATE + SlotValues.NO_OCCURRENCE
                                + SlotValues.NOT_APPLICABLE);
                yield newest >= 0 ? newest : newest(byTime, slot, "" + SlotValues.MISSING);
            }
            case FIRST -> given(first(byTime, slot), byTime, slot);
            case MAX, ANY, SUM -> given(greatest(byTime, slot), byTime, slot);
            case OF_SUMS, OF_PARTS, NONE -> -1;
        };
    }

    /// Where nothing was given: the newest answer that says why.
    private static int given(int place, List<@Nullable SlotValues> byTime, int slot) {
        return place >= 0 ? place : newest(byTime, slot, "" + SlotValues.NOT_APPLICABLE + SlotValues.MISSING);
    }

    private static int newest(List<@Nullable SlotValues> byTime, int slot, String wanted) {
        for (int place = byTime.size() - 1; place >= 0; place--) {
            SlotValues figures = byTime.get(place);
            if (figures != null && wanted.indexOf(figures.mark(slot)) >= 0) {
                return place;
            }
        }
        return -1;
    }

    private static int first(List<@Nullable SlotValues> byTime, int slot) {
        for (int place = 0; place < byTime.size(); place++) {
            SlotValues figures = byTime.get(place);
            if (figures != null && figures.given(slot)) {
                return place;
            }
        }
        return -1;
    }

    private static int greatest(List<@Nullable SlotValues> byTime, int slot) {
        int best = -1;
        long most = 0;
        for (int place = 0; place < byTime.size(); place++) {
            SlotValues figures = byTime.get(place);
            if (figures != null && figures.given(slot) && (best < 0 || figures.amount(slot) > most)) {
                best = place;
                most = figures.amount(slot);
            }
        }
        return best;
    }

    /// A sum with an estimate in it is one; a stated zero in it changes nothing.
    private static char sumMark(char so, char next) {
        return so == SlotValues.ESTIMATE || next == SlotValues.NO_OCCURRENCE
                ? so
                : next == SlotValues.ESTIMATE ? next : SlotValues.AMOUNT;
    }

    private static void sum(List<@Nullable SlotValues> byTime, int slot, StringBuilder marks, long[] amounts) {
        amounts[slot] = 0;
        for (SlotValues figures : byTime) {
            if (figures != null && figures.given(slot)) {
                amounts[slot] = Math.addExact(amounts[slot], figures.amount(slot));
                marks.setCharAt(slot, sumMark(marks.charAt(slot), figures.mark(slot)));
            }
        }
    }
}
