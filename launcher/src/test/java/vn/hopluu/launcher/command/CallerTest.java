package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.identity.TokenSource;
import vn.hopluu.launcher.stack.Stack;

class CallerTest {

    @TempDir
    private Path folder;

    @Command
    private static final class Asking {
        @Mixin
        private Caller caller = new Caller();
    }

    @Test
    void theTokenOfTheFileGoesBeforeThatOfTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "of-the-file\n");

        assertThat(caller("--token-file", file.toString()).given("of-the-environment"))
                .flatMap(TokenSource::token)
                .contains("of-the-file");
        assertThat(caller().given(" of-the-environment\n"))
                .flatMap(TokenSource::token)
                .contains("of-the-environment");
    }

    @Test
    void withoutBothNothingIsGiven() {
        assertThat(caller().given(null)).isEmpty();
        assertThat(caller().given(" ")).isEmpty();
    }

    @Test
    void aFileWithoutATokenIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> caller("--token-file", empty.toString()).given(null))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(empty.toString());
        assertThatThrownBy(() -> caller("--token-file", missing.toString()).given(null))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void aTokenOfAStackThatDoesNotRunIsRefusedWithTheCommandThatStartsIt() {
        assertThatThrownBy(() -> TokenCommand.requireKeycloak(Stack.load(folder)))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("./hopluu up --detach --auth keycloak");
    }

    private static Caller caller(String... arguments) {
        Asking asking = new Asking();
        new CommandLine(asking).parseArgs(arguments);
        return asking.caller;
    }
}
