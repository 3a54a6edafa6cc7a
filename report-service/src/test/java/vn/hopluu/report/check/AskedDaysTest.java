package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Half a year by law: 15/12/2022 to 14/6/2023.
class AskedDaysTest {

    private static final LocalDate FROM = LocalDate.parse("2022-12-15");
    private static final LocalDate CUT_OFF = LocalDate.parse("2023-06-14");
    private static final LocalDate LATER = LocalDate.parse("2024-03-01");

    /// "Trước ngày 05/6/2023" ends on Sunday the 4th, so it is sent on Friday the 2nd, and Thursday the 1st is the last
    /// day with a working day behind it. "Trước ngày 10/5/2023" ends on a Tuesday.
    @ParameterizedTest
    @CsvSource({
        "2023-06-04, 2023-06-01, true",
        "2023-06-04, 2023-05-31, true",
        "2023-06-04, 2023-02-28, true",
        "2023-06-04, 2023-06-02, false",
        "2023-05-09, 2023-05-08, true",
        "2023-05-09, 2023-05-09, false",
        "2023-06-14, 2023-06-13, true",
        "2023-06-14, 2023-06-14, false"
    })
    void where_a_plan_orders_only_an_early_day_of_sending_any_day_that_leaves_a_working_day_is_in_order(
            LocalDate dueOn, LocalDate last, boolean inOrder) {
        AskedDays asked = AskedDays.of(FROM, CUT_OFF, null, dueOn);

        assertThat(asked.sentBy()).isEqualTo(dueOn);
        assertThat(asked.endsInOrder(last, LATER)).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-15", "2023-06-30"})
    void where_a_working_day_is_left_behind_the_cut_off_that_is_asked_for(LocalDate dueOn) {
        AskedDays asked = AskedDays.of(FROM, CUT_OFF, null, dueOn);

        assertThat(asked.sentBy()).isNull();
        assertThat(asked.endsInOrder(CUT_OFF, LATER)).isTrue();
        assertThat(asked.endsInOrder(CUT_OFF.minusDays(1), LATER)).isFalse();
    }

    @Test
    void nobody_is_asked_for_days_that_lie_ahead() {
        AskedDays asked = AskedDays.of(FROM, CUT_OFF, null, null);
        LocalDate early = LocalDate.parse("2023-06-10");

        assertThat(asked.toAsOf(early)).isEqualTo(early);
        assertThat(asked.endsInOrder(early, early)).isTrue();
        assertThat(asked.toAsOf(LATER)).isEqualTo(CUT_OFF);
    }

    @Test
    void a_report_goes_on_where_the_one_before_has_ended() {
        AskedDays asked = AskedDays.of(FROM, CUT_OFF, LocalDate.parse("2022-11-30"), null);

        assertThat(asked.from()).isEqualTo(LocalDate.parse("2022-12-01"));
    }
}
