package vn.hopluu.report.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days that a report is asked to speak of.
///
/// The law's window ends with a cut-off (thời gian chốt số liệu). Where a plan has reports sent before a working day is
/// left behind it (Nghị định 09/2019/NĐ-CP, Điều 8), it orders no other: whatever day leaves one is in order then.
///
/// @param from the first day: the one after what the unit has reported before, else the window's first
/// @param reportedTo the last day that the unit's report of the period before speaks of, or null
/// @param cutOff the last day of the window
/// @param latest where the plan has reports sent too early for the cut-off, the last day that is in order; else null
/// @param sentBy the day until which the plan has it sent; null where the cut-off leaves time enough
record AskedDays(
        LocalDate from,
        @Nullable LocalDate reportedTo,
        LocalDate cutOff,
        @Nullable LocalDate latest,
        @Nullable LocalDate sentBy) {

    /// @param windowFrom the first day of the window
    /// @param cutOff its last day
    /// @param dueOn the last day that is in time, or null
    static AskedDays of(
            LocalDate windowFrom, LocalDate cutOff, @Nullable LocalDate reportedTo, @Nullable LocalDate dueOn) {
        LocalDate sentBy = dueOn != null && WorkingDays.after(cutOff).isAfter(dueOn) ? dueOn : null;
        LocalDate from = reportedTo == null ? windowFrom : reportedTo.plusDays(1);
        return new AskedDays(from, reportedTo, cutOff, sentBy == null ? null : lastBefore(sentBy), sentBy);
    }

    /// The last day that can be asked of who reports today.
    LocalDate toAsOf(LocalDate today) {
        LocalDate last = latest == null ? cutOff : latest;
        return today.isBefore(last) ? today : last;
    }

    /// Whether figures up to this day are as asked, handed in today.
    boolean endsInOrder(LocalDate last, LocalDate today) {
        return latest == null ? last.equals(toAsOf(today)) : !last.isAfter(latest);
    }

    /// The last day that has a working day between it and the end of the due day.
    private static LocalDate lastBefore(LocalDate dueOn) {
        LocalDate last = dueOn.minusDays(1);
        while (WorkingDays.after(last).isAfter(dueOn)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
