package vn.hopluu.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Until when a returned report is to be sent again, and what is told of it.
class ResendDayTest {

    /// 1 March 2024 was a Friday.
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-05",
        "2024-03-02, 2024-03-05",
        "2024-03-03, 2024-03-05",
        "2024-03-04, 2024-03-06",
        "2024-03-07, 2024-03-11"
    })
    void two_working_days_are_usual(LocalDate returned, LocalDate day) {
        assertThat(ResendDay.usual(returned)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-04, false, 'Đã trả lại, chờ gửi lại đến hết ngày 05/03/2024'",
        "2024-03-05, false, 'Đã trả lại, chờ gửi lại đến hết ngày 05/03/2024'",
        "2024-03-06, true, Quá hạn gửi lại từ hết ngày 05/03/2024"
    })
    void a_day_is_over_when_it_has_passed(LocalDate today, boolean over, String told) {
        LocalDate day = LocalDate.of(2024, 3, 5);

        assertThat(ResendDay.isOver(day, today)).isEqualTo(over);
        assertThat(ResendDay.told(day, today)).isEqualTo(told);
    }
}
