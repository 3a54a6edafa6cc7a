package vn.hopluu.plan.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Finds calendars.
@ApplicationScoped
public class Calendars {

    /// The working days of a calendar, or empty where there is none of this code.
    public Optional<WorkingDays> workingDays(String code) {
        return HolidayCalendar.named(code).map(HolidayCalendar::workingDays);
    }
}
