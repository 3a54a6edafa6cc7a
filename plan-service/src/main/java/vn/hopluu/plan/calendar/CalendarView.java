package vn.hopluu.plan.calendar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.plan.http.Revised;

/// A calendar as it is answered.
@Schema(name = "Calendar")
public record CalendarView(
        String code, long revision, String name, LocalDate from, LocalDate to, List<CalendarDay> days)
        implements Revised {

    static CalendarView of(HolidayCalendar calendar) {
        CalendarTerms terms = calendar.terms();
        return new CalendarView(
                calendar.code(), calendar.revision(), terms.name(), terms.from(), terms.to(), terms.days());
    }
}
