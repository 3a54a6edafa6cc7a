package vn.hopluu.plan.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.DeadlineRule.Boundary;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// A deadline rule as a client states it, as it is kept and as it is answered.
///
/// @param month with `day`, for DAY_OF_YEAR
/// @param yearsAfter for DAY_OF_YEAR: 0, the period's year, where absent
/// @param date for DATE
/// @param at for MOMENT, with an offset
/// @param days working days, for WORKING_DAYS
/// @param calendar for WORKING_DAYS
/// @param boundary EXCLUSIVE for "trước ngày", INCLUSIVE for "chậm nhất ngày"; for DAY_OF_YEAR, DATE, DAY_OF_LAST_MONTH
@Schema(name = "Deadline")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineBody(
        @Schema(required = true, implementation = Kind.class) @Nullable
        String kind,

        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer yearsAfter,

        @Schema(format = "date") @Nullable String date,

        @Schema(format = "date-time") @Nullable String at,

        @Nullable Integer days,
        @Nullable String calendar,

        @Schema(implementation = Boundary.class) @Nullable String boundary) {

    /// What a deadline counts by.
    public enum Kind {
        DAY_OF_YEAR,
        DATE,
        DAY_OF_LAST_MONTH,
        WORKING_DAYS,
        MOMENT
    }

    /// Any February has it.
    private static final int LAST_DAY_OF_ANY_MONTH = 28;

    private static final int MOST_WORKING_DAYS = 250;
    private static final int MOST_YEARS_AFTER = 5;

    /// Notes everything that is wrong with it.
    public void check(Findings findings, String pointer) {
        switch (findings.oneOf(pointer + "/kind", kind, Kind.class)) {
            case DAY_OF_YEAR -> checkDayOfYear(findings, pointer);
            case DATE -> {
                findings.day(pointer + "/date", date);
                checkBoundary(findings, pointer);
            }
            case DAY_OF_LAST_MONTH -> {
                findings.number(pointer + "/day", day, 1, LAST_DAY_OF_ANY_MONTH);
                checkBoundary(findings, pointer);
            }
            case WORKING_DAYS -> {
                findings.number(pointer + "/days", days, 1, MOST_WORKING_DAYS);
                checkCalendar(findings, pointer);
            }
            case MOMENT -> findings.moment(pointer + "/at", at);
        }
    }

    private void checkDayOfYear(Findings findings, String pointer) {
        int inMonth = findings.number(pointer + "/month", month, 1, 12);
        int ofMonth = findings.number(pointer + "/day", day, 1, 31);
        if (yearsAfter != null) {
            findings.number(pointer + "/yearsAfter", yearsAfter, 0, MOST_YEARS_AFTER);
        }
        if (ofMonth > YearMonth.of(2023, inMonth).lengthOfMonth()) {
            findings.add(
                    pointer + "/day", "bad-day", day + "/" + month, Message.of("plan.deadline-body.bad-day", inMonth));
        }
        checkBoundary(findings, pointer);
    }

    private void checkBoundary(Findings findings, String pointer) {
        findings.oneOf(pointer + "/boundary", boundary, Boundary.class);
    }

    private void checkCalendar(Findings findings, String pointer) {
        String code = findings.code(pointer + "/calendar", calendar);
        if (Findings.isCode(calendar) && !HolidayCalendar.isThere(code)) {
            findings.add(
                    pointer + "/calendar", "unknown-calendar", code, Message.of("plan.deadline-body.unknown-calendar"));
        }
    }

    /// The rule that it states, once [#check] has found nothing.
    public DeadlineRule toRule() {
        try {
            return switch (Kind.valueOf(Objects.requireNonNull(kind))) {
                case DAY_OF_YEAR ->
                    new DeadlineRule.DayOfYear(
                            MonthDay.of(Objects.requireNonNull(month), Objects.requireNonNull(day)),
                            Objects.requireNonNullElse(yearsAfter, 0),
                            toBoundary());
                case DATE -> new DeadlineRule.OnDay(LocalDate.parse(Objects.requireNonNull(date)), toBoundary());
                case DAY_OF_LAST_MONTH -> new DeadlineRule.DayOfLastMonth(Objects.requireNonNull(day), toBoundary());
                case WORKING_DAYS ->
                    new DeadlineRule.WorkingDaysAfterCutOff(
                            Objects.requireNonNull(days), Objects.requireNonNull(calendar));
                case MOMENT ->
                    new DeadlineRule.Moment(
                            OffsetDateTime.parse(Objects.requireNonNull(at)).toInstant());
            };
        } catch (DateTimeException unchecked) {
            throw new IllegalStateException("a deadline was kept that was not checked: " + this, unchecked);
        }
    }

    private Boundary toBoundary() {
        return Boundary.valueOf(Objects.requireNonNull(boundary));
    }
}
