package vn.hopluu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LateReportsTest {

    @Test
    void by_the_demos_clock_the_reports_of_2023_are_late_and_the_quarters_are_not() {
        assertThat(LateReports.lines(Samples.read(), LocalDate.of(2024, 3, 1)))
                .containsExactly(
                        "2023-H1: 19 reports, the window closed on 14/06/2023",
                        "2023-Y: 17 reports, the window closed on 14/12/2023");
    }

    @Test
    void a_window_is_open_on_its_last_day() {
        assertThat(LateReports.lines(Samples.read(), LocalDate.of(2023, 6, 14))).isEmpty();
    }
}
