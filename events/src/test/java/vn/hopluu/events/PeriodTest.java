package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-M01, MONTH, 1",
        "2024-M12, MONTH, 12",
        "2024-Q4, QUARTER, 4",
        "2023-H2, HALF_YEAR, 2",
        "2024-9M, NINE_MONTHS, 1",
        "2024-Y, YEAR, 1",
        "2024-X-bau-cu-2026, AD_HOC, 1"
    })
    void aPeriodIsReadAndWrittenTheSame(String text, Period.Type type, int number) {
        Period period = Period.parse(text);

        assertThat(period.type()).isEqualTo(type);
        assertThat(period.number()).isEqualTo(number);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2026-13",
                "2024-M00",
                "2024-M13",
                "2024-M1",
                "2024-Q0",
                "2024-Q5",
                "2024-H3",
                "2024-q1",
                "2024-Q1 ",
                "24-Q1",
                "0024-Q1",
                "20245-Q1",
                "2024-X-",
                "2024-X-Bầu-cử",
                "2024-X-a--b",
                "2024-X-a/b",
                "٢٠٢٤-Q1",
                "2024-X-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatIsNoPeriodIsRefusedWithExamples(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-M03, 2024-Q1, 2024-H1, 2024-9M, 2024-Y or 2024-X-slug");
    }

    @ParameterizedTest
    @CsvSource({"QUARTER, 5, ''", "MONTH, 0, ''", "YEAR, 2, ''", "AD_HOC, 1, ''", "YEAR, 1, slug"})
    void aPeriodThatCannotBeWrittenCannotBeMade(Period.Type type, int number, String slug) {
        assertThatThrownBy(() -> new Period(2024, type, number, slug)).isInstanceOf(IllegalArgumentException.class);
    }

    /// NĐ 09/2019/NĐ-CP, Điều 12: a month from the 15th of the month before to the 14th; the others likewise.
    @ParameterizedTest
    @CsvSource({
        "2024-M01, 2023-12-15, 2024-01-14",
        "2024-M03, 2024-02-15, 2024-03-14",
        "2024-Q1, 2023-12-15, 2024-03-14",
        "2024-Q2, 2024-03-15, 2024-06-14",
        "2025-Q3, 2025-06-15, 2025-09-14",
        "2024-Q4, 2024-09-15, 2024-12-14",
        "2023-H1, 2022-12-15, 2023-06-14",
        "2023-H2, 2023-06-15, 2023-12-14",
        "2024-9M, 2023-12-15, 2024-09-14",
        "2025-Y, 2024-12-15, 2025-12-14"
    })
    void theLegalWindowRunsFromThe15thToThe14th(String period, LocalDate from, LocalDate to) {
        assertThat(Period.parse(period).windowFrom(RegimeChanged.Window.LEGAL)).isEqualTo(from);
        assertThat(Period.parse(period).windowTo(RegimeChanged.Window.LEGAL)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-M02, 2023-02-01, 2023-02-28",
        "2024-M02, 2024-02-01, 2024-02-29",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024-Q4, 2024-10-01, 2024-12-31",
        "2023-H1, 2023-01-01, 2023-06-30",
        "2023-H2, 2023-07-01, 2023-12-31",
        "2024-9M, 2024-01-01, 2024-09-30",
        "2024-Y, 2024-01-01, 2024-12-31"
    })
    void theCalendarWindowIsItsWholeMonths(String period, LocalDate from, LocalDate to) {
        assertThat(Period.parse(period).windowFrom(RegimeChanged.Window.CALENDAR))
                .isEqualTo(from);
        assertThat(Period.parse(period).windowTo(RegimeChanged.Window.CALENDAR)).isEqualTo(to);
    }

    @Test
    void anAdHocCallNamesNoDays() {
        Period call = Period.parse("2024-X-bau-cu");

        assertThatThrownBy(() -> call.windowTo(RegimeChanged.Window.LEGAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2024-X-bau-cu");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-M03, 2024-M02, 2023-M03, 2024-M01 2024-M02",
        "2024-M01, 2023-M12, 2023-M01, ''",
        "2024-Q3, 2024-Q2, 2023-Q3, 2024-Q1 2024-Q2",
        "2024-Q1, 2023-Q4, 2023-Q1, ''",
        "2024-H1, 2023-H2, 2023-H1, ''",
        "2024-9M, 2023-9M, 2023-9M, ''",
        "2024-Y, 2023-Y, 2023-Y, ''",
        "2024-X-bao-so-3, '', '', ''"
    })
    void a_period_looks_back_to_those_of_its_own_kind(
            String period, String previous, String lastYear, String earlierInYear) {
        Period of = Period.parse(period);

        assertThat(of.previous().map(Period::toString).orElse("")).isEqualTo(previous);
        assertThat(of.lastYear().map(Period::toString).orElse("")).isEqualTo(lastYear);
        assertThat(of.earlierInYear().stream().map(Period::toString).collect(Collectors.joining(" ")))
                .isEqualTo(earlierInYear);
    }

    @ParameterizedTest
    @CsvSource({"2024-M12, 2025-M01", "2024-Q1, 2024-Q2", "2024-H2, 2025-H1", "2024-9M, 2025-9M", "2024-Y, 2025-Y"})
    void theNextPeriodIsOfTheSameType(String period, String next) {
        assertThat(Period.parse(period).next()).hasToString(next);
    }

    @Test
    void nothingIsBeforeTheFirstYearAndNothingFollowsAnAdHocCall() {
        Period call = Period.parse("2024-X-bau-cu");

        assertThat(Period.parse("1000-Q1").previous()).isEmpty();
        assertThat(Period.parse("1000-Q3").lastYear()).isEmpty();
        assertThatThrownBy(call::next).isInstanceOf(IllegalStateException.class).hasMessageContaining("2024-X-bau-cu");
    }
}
