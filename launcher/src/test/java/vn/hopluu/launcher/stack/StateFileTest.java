package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.launcher.LauncherException;

class StateFileTest {

    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.060Z");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        // Given
        StateFile file = new StateFile(folder.resolve("state.json"));
        StackState state = new StackState(
                StackState.Mode.DETACHED,
                17,
                STARTED,
                9000,
                Duration.ofDays(-700),
                Auth.KEYCLOAK,
                List.of(part("kafka", 18)));

        // When
        file.write(state);

        // Then
        assertThat(file.read()).contains(state);
    }

    @Test
    void noFileMeansThatNothingWasStarted() {
        assertThat(new StateFile(folder.resolve("state.json")).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"mode\":\"DETACHED\"}", "{\"mode\":\"SIDEWAYS\"}", "\u0000\u0001"})
    void aFileThatSaysNothingIsNamedWithAWayOut(String content) throws Exception {
        // Given
        Path path = folder.resolve("state.json");
        Files.writeString(path, content);

        // When
        var reading = assertThatThrownBy(() -> new StateFile(path).read());

        // Then
        reading.isInstanceOf(LauncherException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("./hopluu down");
    }

    @Test
    void aPartStartedAgainTakesThePlaceOfTheOldOne() {
        // Given
        StackState state = new StackState(
                StackState.Mode.DETACHED,
                17,
                STARTED,
                9000,
                Duration.ZERO,
                Auth.NONE,
                List.of(part("kafka", 18), part("postgres", 19)));

        // When
        StackState changed = state.with(part("kafka", 20));

        // Then
        assertThat(changed.parts()).extracting(PartState::pid).containsExactlyInAnyOrder(19L, 20L);
    }

    @Test
    void aPidThatNowBelongsToAnotherProcessIsNotBelieved() {
        // Given
        long mine = ProcessHandle.current().pid();

        // When
        StackState state = new StackState(
                StackState.Mode.FOREGROUND,
                mine,
                STARTED,
                9000,
                Duration.ZERO,
                Auth.NONE,
                List.of(part("kafka", mine)));

        // Then
        assertThat(state.running(Part.KAFKA)).isEmpty();
        assertThat(state.isOrphaned()).isTrue();
    }

    private static PartState part(String name, long pid) {
        return new PartState(name, pid, STARTED, 9012, "kafka.log", "cafe", false);
    }
}
