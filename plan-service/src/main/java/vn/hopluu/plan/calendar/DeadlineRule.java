package vn.hopluu.plan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import vn.hopluu.events.Period;
import vn.hopluu.web.time.VietnamTime;

/// When a report is due, as a rule. Pure: whoever asks hands in the calendars.
///
/// A date that is said is meant: it never moves because of a weekend. Only a rule in working days looks at a calendar.
public sealed interface DeadlineRule {

    /// The day on which a deadline ends belongs to Vietnam.
    ZoneId ZONE = VietnamTime.ZONE;

    /// The last second that is in time.
    LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /// How the paper says a day.
    enum Boundary {
        /// "trước ngày 10/5": the day itself is too late.
        EXCLUSIVE,
        /// "chậm nhất ngày 01/11": the whole day is in time.
        INCLUSIVE;

        Instant lastMoment(LocalDate day) {
            return endOf(this == EXCLUSIVE ? day.minusDays(1) : day);
        }
    }

    /// A day and month of the period's year: "trước ngày 10/5".
    ///
    /// @param yearsAfter 0 for the period's year, 1 for the year after it
    record DayOfYear(MonthDay day, int yearsAfter, Boundary boundary) implements DeadlineRule {
        @Override
        public Due due(Period period, LocalDate cutOff, Function<String, Optional<WorkingDays>> calendars) {
            return Due.at(boundary.lastMoment(day.atYear(period.year() + yearsAfter)));
        }
    }

    /// One day: "trước ngày 05/6/2023".
    record OnDay(LocalDate day, Boundary boundary) implements DeadlineRule {
        @Override
        public Due due(Period period, LocalDate cutOff, Function<String, Optional<WorkingDays>> calendars) {
            return Due.at(boundary.lastMoment(day));
        }
    }

    /// A day of the last month that the period names: the 25th (NĐ 09/2019/NĐ-CP, Điều 13).
    record DayOfLastMonth(int day, Boundary boundary) implements DeadlineRule {
        @Override
        public Due due(Period period, LocalDate cutOff, Function<String, Optional<WorkingDays>> calendars) {
            LocalDate lastDay = period.type() == Period.Type.AD_HOC ? cutOff : period.lastDay();
            return Due.at(boundary.lastMoment(lastDay.withDayOfMonth(day)));
        }
    }

    /// So many working days after the cut-off of the data.
    ///
    /// @param calendar the calendar that says which days are worked
    record WorkingDaysAfterCutOff(int days, String calendar) implements DeadlineRule {
        @Override
        public Due due(Period period, LocalDate cutOff, Function<String, Optional<WorkingDays>> calendars) {
            return calendars
                    .apply(calendar)
                    .flatMap(worked -> worked.after(cutOff, days))
                    .map(day -> Due.at(endOf(day)))
                    .orElseGet(() -> Due.undetermined("lịch " + calendar + " chưa có ngày nghỉ, ngày làm bù của " + days
                            + " ngày làm việc sau ngày " + Due.day(cutOff)));
        }
    }

    /// The moment itself, as an ad hoc call gives it.
    record Moment(Instant at) implements DeadlineRule {
        @Override
        public Due due(Period period, LocalDate cutOff, Function<String, Optional<WorkingDays>> calendars) {
            return Due.at(at);
        }
    }

    /// @param cutOff the last day of the campaign's window
    /// @param calendars the calendar of a code, where there is one
    Due due(Period period, LocalDate cutOff, Function<String, Optional<WorkingDays>> calendars);

    private static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }
}
