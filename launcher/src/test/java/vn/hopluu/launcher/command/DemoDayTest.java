package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hopluu.launcher.LauncherException;

class DemoDayTest {

    @Test
    void aStackBeforeTheDayIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> DemoDay.requireNotBefore(LocalDate.of(2024, 2, 29), 8080))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("ở ngày 29/02/2024, trước ngày của dữ liệu mẫu (01/03/2024)")
                .hasMessageContaining("clock on 29/02/2024, before the samples' day (01/03/2024)")
                .hasMessageEndingWith("./hopluu down" + System.lineSeparator() + "  ./hopluu demo");
    }

    @Test
    void theNextStartIsOnTheSamePorts() {
        assertThatThrownBy(() -> DemoDay.requireNotBefore(LocalDate.of(2023, 6, 2), 9700))
                .hasMessageEndingWith("./hopluu demo --port-base 9700");
    }

    @Test
    void everyLaterClockIsKept() {
        assertThatCode(() -> DemoDay.requireNotBefore(LocalDate.of(2024, 3, 1), 8080))
                .doesNotThrowAnyException();
        assertThatCode(() -> DemoDay.requireNotBefore(LocalDate.of(2026, 11, 30), 8080))
                .doesNotThrowAnyException();
    }

    @Test
    void aClockAfterTheNewestWindowIsToldOf() {
        assertThat(DemoDay.remark(LocalDate.of(2024, 3, 1))).isEmpty();
        assertThat(DemoDay.remark(LocalDate.of(2024, 3, 14))).isEmpty();
        assertThat(DemoDay.remark(LocalDate.of(2024, 3, 15)).orElseThrow())
                .contains("today is 15/03/2024", "01/03/2024", "delete the folder .hopluu");
    }
}
