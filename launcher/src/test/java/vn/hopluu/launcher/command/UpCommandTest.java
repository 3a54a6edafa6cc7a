package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.stack.Auth;

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

    @Test
    void whoMayDoWhatIsNamedByAWord() {
        assertThat(auth("--auth", "keycloak").chosen()).contains(Auth.KEYCLOAK);
        assertThat(auth("--auth", "none").chosen()).contains(Auth.NONE);
        assertThat(auth().chosen()).isEmpty();
        assertThatThrownBy(() -> auth("--auth", "ldap").chosen())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--auth ldap is not known")
                .hasMessageContaining("none, keycloak");
    }

    @Test
    void thatEverybodyMayDoEverythingIsToldLoudlyAndOnlyThen() {
        assertThat(AuthOption.warning(Auth.NONE))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("--auth none", "MỌI", "EVERYTHING", "./hopluu up --auth keycloak"));
        assertThat(AuthOption.warning(Auth.KEYCLOAK)).isEmpty();
    }

    @Command
    private static final class Upping {
        @Mixin
        private AuthOption auth = new AuthOption();
    }

    private static AuthOption auth(String... arguments) {
        Upping upping = new Upping();
        new CommandLine(upping).parseArgs(arguments);
        return upping.auth;
    }
}
