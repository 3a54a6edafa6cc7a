package vn.hopluu.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which days are worked, as far as it is known.
///
/// @param from the first day of which holidays are known
/// @param to the last day of which holidays are known
/// @param holidays days without work that are no weekend
/// @param makeUpDays weekend days that are worked in exchange (làm bù)
public record WorkingDays(LocalDate from, LocalDate to, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /// The n-th working day after a day, which itself does not count; empty where counting would leave the days that
    /// are known. A guess would be off by a whole Tết.
    public Optional<LocalDate> after(LocalDate day, int count) {
        LocalDate next = day;
        int left = count;
        while (left > 0) {
            next = next.plusDays(1);
            if (next.isBefore(from) || next.isAfter(to)) {
                return Optional.empty();
            }
            left -= isWorked(next) ? 1 : 0;
        }
        return Optional.of(next);
    }

    boolean isWorked(LocalDate day) {
        return makeUpDays.contains(day) || (!holidays.contains(day) && !isWeekend(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
