package vn.hopluu.plan.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What a calendar says.
///
/// @param from the first day of which holidays are known
/// @param to the last day of which holidays are known
/// @param days in order
record CalendarTerms(String name, LocalDate from, LocalDate to, List<CalendarDay> days) {

    CalendarTerms {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::day)).toList();
    }
}
