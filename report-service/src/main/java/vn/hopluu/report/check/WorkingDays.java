package vn.hopluu.report.check;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Monday to Friday. Holidays are not known here, so before one a day may be said that is none.
public final class WorkingDays {

    private WorkingDays() {}

    /// The next working day.
    public static LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
