package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.launcher.LauncherException;

class UpCommandTest {

    @Test
    void aTimeCarriesItsOffset() {
        assertThat(UpCommand.time("2024-03-01T08:00+07:00"))
                .isEqualTo(OffsetDateTime.of(2024, 3, 1, 8, 0, 0, 0, ZoneOffset.ofHours(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-01", "2024-03-01T08:00", "01/03/2024 08:00", "2024-02-30T08:00+07:00", ""})
    void anythingElseIsNamedWithAnExample(String text) {
        assertThatThrownBy(() -> UpCommand.time(text))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--clock " + text)
                .hasMessageContaining("2024-03-01T08:00+07:00");
    }
}
