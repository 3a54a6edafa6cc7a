package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.launcher.process.ProcessIdentity;

/// A supervisor over a real Kafka and a real PostgreSQL.
@Timeout(240)
@Tag("slow")
class SupervisorTest {

    private static final Duration COME_BACK = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    private Stack stack;
    private int base;

    @BeforeEach
    void choosePorts() {
        stack = StackRunner.stackOf(root);
        base = StackRunner.freeBase();
    }

    @AfterEach
    void stop() {
        stack.down(text -> {});
    }

    @Test
    void aDeadPartComesBackByItselfAndTheOtherIsLeftAlone() {
        // Given
        stack.up(detached());
        ProcessIdentity postgres = process(Part.POSTGRES);
        ProcessIdentity kafka = process(Part.KAFKA);

        // When
        kill(postgres);

        // Then
        Awaitility.await().atMost(COME_BACK).until(() -> !process(Part.POSTGRES).equals(postgres) && stack.isReady());
        assertThat(process(Part.KAFKA)).isEqualTo(kafka);
        assertThat(stack.supervision().orElseThrow().troubles())
                .extracting(Supervision.Trouble::part, Supervision.Trouble::givenUp)
                .containsExactly(tuple("postgres", false));
    }

    @Test
    void whatIsStoppedStaysStopped() {
        // Given
        stack.up(detached());
        ProcessIdentity supervisor = supervisor();
        kill(process(Part.KAFKA));

        // When
        stack.down(text -> {});

        // Then
        assertThat(supervisor.isAlive()).isFalse();
        assertThat(stack.state()).isEmpty();
        assertThat(stack.supervision()).isEmpty();
    }

    @Test
    void aSupervisorThatWasKilledIsMissedAndTheNextUpStartsAnother() {
        // Given
        stack.up(detached());
        ProcessIdentity supervisor = supervisor();

        // When
        kill(supervisor);

        // Then
        assertThat(stack.supervision().orElseThrow().isAlive()).isFalse();
        stack.up(detached());
        assertThat(supervisor()).isNotEqualTo(supervisor);
    }

    @Test
    void aPartThatCannotStartIsGivenUpAndTheReasonIsSaid() {
        // Given
        stack.up(detached().unsupervised());
        List<String> said = new CopyOnWriteArrayList<>();
        // A clock that runs a hundred times as fast: the waits are kept, and the test is short.
        Clock fast = new FastClock(100);
        Supervisor supervisor = new Supervisor(stack, false, fast, said::add);
        damagePostgres();
        kill(process(Part.POSTGRES));

        // When
        supervisor.watch(() -> said.stream().noneMatch(line -> line.contains("given up")));

        // Then
        assertThat(said)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("postgres: ")
                        .contains("death 5 within 10 minutes")
                        .contains("./hopluu up"));
        assertThat(stack.state().orElseThrow().running(Part.KAFKA)).isPresent();
    }

    private void damagePostgres() {
        Path control = stack.home().dataOf(Part.POSTGRES).resolve("data/global/pg_control");
        assertThat(control.toFile().delete()).isTrue();
    }

    private UpOptions detached() {
        return new UpOptions(Optional.of(base), Optional.empty(), true, false).with(Optional.of(Auth.NONE));
    }

    private ProcessIdentity process(Part part) {
        return stack.state().orElseThrow().part(part).orElseThrow().process();
    }

    /// The supervising process, once it has said that it is there.
    private ProcessIdentity supervisor() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> stack.supervision().filter(Supervision::isAlive).isPresent());
        return stack.supervision().orElseThrow().process();
    }

    private static void kill(ProcessIdentity process) {
        process.find().orElseThrow().destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }
}
