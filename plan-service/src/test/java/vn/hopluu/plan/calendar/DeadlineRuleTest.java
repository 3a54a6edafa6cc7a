package vn.hopluu.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Period;
import vn.hopluu.plan.calendar.DeadlineRule.Boundary;

class DeadlineRuleTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2024, 6, 14);

    /// May 2024: Tuesday 30/4 and Wednesday 1/5 are holidays, Monday 29/4 is off for Saturday 4/5.
    private static final WorkingDays VIETNAM_2024 = new WorkingDays(
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            Set.of(LocalDate.of(2024, 4, 29), LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 1)),
            Set.of(LocalDate.of(2024, 5, 4)));

    private static final Function<String, Optional<WorkingDays>> CALENDARS =
            code -> code.equals("VN") ? Optional.of(VIETNAM_2024) : Optional.empty();

    /// 4/6/2023 and 19/11/2023 are Sundays: a date that is said is meant.
    @ParameterizedTest
    @CsvSource({
        "2023-H1, 5, 10, 0, EXCLUSIVE, 2023-05-09T23:59:59+07:00",
        "2023-H1, 6, 5, 0, EXCLUSIVE, 2023-06-04T23:59:59+07:00",
        "2023-Y, 11, 20, 0, EXCLUSIVE, 2023-11-19T23:59:59+07:00",
        "2023-Y, 11, 15, 0, EXCLUSIVE, 2023-11-14T23:59:59+07:00",
        "2023-Y, 11, 1, 0, INCLUSIVE, 2023-11-01T23:59:59+07:00",
        "2023-Y, 1, 1, 1, EXCLUSIVE, 2023-12-31T23:59:59+07:00",
        "2023-Y, 1, 15, 1, INCLUSIVE, 2024-01-15T23:59:59+07:00",
        "2024-Y, 3, 1, 0, EXCLUSIVE, 2024-02-29T23:59:59+07:00",
    })
    void aDayOfTheYearEndsToTheSecondAndNeverMoves(
            String period, int month, int day, int yearsAfter, Boundary boundary, OffsetDateTime due) {
        DeadlineRule rule = new DeadlineRule.DayOfYear(MonthDay.of(month, day), yearsAfter, boundary);

        assertThat(rule.due(Period.parse(period), CUT_OFF, CALENDARS)).isEqualTo(Due.at(due.toInstant()));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-05, EXCLUSIVE, 2023-06-04T16:59:59Z",
        "2023-11-01, INCLUSIVE, 2023-11-01T16:59:59Z",
        "2024-03-01, EXCLUSIVE, 2024-02-29T16:59:59Z",
    })
    void aDateEndsInVietnam(LocalDate date, Boundary boundary, Instant due) {
        DeadlineRule rule = new DeadlineRule.OnDay(date, boundary);

        assertThat(rule.due(Period.parse("2023-Y"), CUT_OFF, CALENDARS)).isEqualTo(Due.at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-M02, 25, INCLUSIVE, 2024-02-25T23:59:59+07:00",
        "2024-Q1, 25, INCLUSIVE, 2024-03-25T23:59:59+07:00",
        "2024-H2, 25, EXCLUSIVE, 2024-12-24T23:59:59+07:00",
        "2024-9M, 25, INCLUSIVE, 2024-09-25T23:59:59+07:00",
        "2024-Y, 1, EXCLUSIVE, 2024-11-30T23:59:59+07:00",
        "2024-X-lu-quet, 25, INCLUSIVE, 2024-06-25T23:59:59+07:00",
    })
    void aDayOfTheLastMonthIsOfThePeriodsLastMonthOrOfTheCallsLastDay(
            String period, int day, Boundary boundary, OffsetDateTime due) {
        DeadlineRule rule = new DeadlineRule.DayOfLastMonth(day, boundary);

        assertThat(rule.due(Period.parse(period), CUT_OFF, CALENDARS)).isEqualTo(Due.at(due.toInstant()));
    }

    /// After Friday 26/4/2024: Thursday 2/5, Friday 3/5, Saturday 4/5 (made up), Monday 6/5.
    @ParameterizedTest
    @CsvSource({
        "2024-06-14, 1, 2024-06-17T23:59:59+07:00",
        "2024-06-14, 2, 2024-06-18T23:59:59+07:00",
        "2024-06-15, 1, 2024-06-17T23:59:59+07:00",
        "2024-04-26, 1, 2024-05-02T23:59:59+07:00",
        "2024-04-26, 3, 2024-05-04T23:59:59+07:00",
        "2024-04-26, 4, 2024-05-06T23:59:59+07:00",
        "2024-12-30, 1, 2024-12-31T23:59:59+07:00",
    })
    void workingDaysPassOverWeekendsAndHolidaysAndCountMakeUpDays(LocalDate cutOff, int days, OffsetDateTime due) {
        DeadlineRule rule = new DeadlineRule.WorkingDaysAfterCutOff(days, "VN");

        assertThat(rule.due(Period.parse("2024-H1"), cutOff, CALENDARS)).isEqualTo(Due.at(due.toInstant()));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30, 2, VN", "2023-12-14, 1, VN", "2025-01-01, 1, VN", "2024-06-14, 1, NONE"})
    void whatLeavesTheKnownDaysIsUndeterminedAndNoGuess(LocalDate cutOff, int days, String calendar) {
        DeadlineRule rule = new DeadlineRule.WorkingDaysAfterCutOff(days, calendar);

        Due due = rule.due(Period.parse("2024-Y"), cutOff, CALENDARS);

        assertThat(due.at()).isNull();
        assertThat(due.undetermined()).startsWith("chưa xác định được thời hạn gửi báo cáo: lịch " + calendar);
    }

    @Test
    void anAdHocCallIsDueAsItSays() {
        Instant due = Instant.parse("2024-08-20T10:00:00Z");

        assertThat(new DeadlineRule.Moment(due).due(Period.parse("2024-X-lu-quet"), CUT_OFF, CALENDARS))
                .isEqualTo(Due.at(due));
    }
}
