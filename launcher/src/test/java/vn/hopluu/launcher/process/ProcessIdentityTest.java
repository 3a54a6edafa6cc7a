package vn.hopluu.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    @TempDir
    private Path folder;

    @Test
    void aRunningProcessIsFoundAndAnEndedOneIsNot() throws Exception {
        // Given
        Process process = start(List.of("sleep", "60"));
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
        assertThat(identity.find()).contains(process.toHandle());

        // When
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        // Then
        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    void aPidWithAnotherStartIsAnotherProcess() {
        // Given
        ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());

        // When
        ProcessIdentity reused = new ProcessIdentity(me.pid(), me.startedAt().minusSeconds(60));

        // Then
        assertThat(me.isAlive()).isTrue();
        assertThat(reused.isAlive()).isFalse();
    }

    @Test
    void aProcessThatDoesNotListenIsKilledAtTheLimit() throws Exception {
        // Given
        LogFile log = new LogFile(folder.resolve("log"));
        Process process = start(List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"));
        assertThat(Wait.until(Duration.ofSeconds(10), () -> log.tail(1).contains("deaf")))
                .isTrue();

        // When
        boolean orderly = Signal.TERMINATE.stop(process.toHandle(), Duration.ofSeconds(1));

        // Then
        assertThat(orderly).isFalse();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theTailOfALogIsItsLastLines() throws Exception {
        // Given
        Process process = start(List.of("sh", "-c", "seq 1 5000"));
        process.waitFor(10, TimeUnit.SECONDS);

        // When
        List<String> tail = new LogFile(folder.resolve("log")).tail(2);

        // Then
        assertThat(tail).containsExactly("4999", "5000");
    }

    private Process start(List<String> command) {
        LogFile log = new LogFile(folder.resolve("log"));
        return new ChildProcess(command, Map.of(), folder, log, false).start();
    }
}
