package vn.hopluu.launcher.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.Signal;
import vn.hopluu.launcher.process.Wait;

/// Stops parts in their order: services and Keycloak, Kafka, PostgreSQL. Each is asked, waited for within
/// a bound, then killed.
final class Stopping {

    /// For an orderly end.
    static final Duration LIMIT = Duration.ofSeconds(20);

    /// How long a part that has closed its port may still take for its own orderly end, when after that it would only
    /// write an AOT cache that nobody waits for.
    private static final Duration TIDYING = Duration.ofSeconds(2);

    private final Consumer<String> say;

    Stopping(Consumer<String> say) {
        this.say = say;
    }

    void stop(List<PartState> parts) {
        stopTogether(only(
                parts,
                Stream.concat(Part.services().stream(), Stream.of(Part.IDENTITY))
                        .toList()));
        stopTogether(only(parts, List.of(Part.KAFKA)));
        stopTogether(only(parts, List.of(Part.POSTGRES)));
    }

    private static List<PartState> only(List<PartState> parts, List<Part> wanted) {
        return parts.stream()
                .filter(state ->
                        Part.named(state.name()).filter(wanted::contains).isPresent())
                .toList();
    }

    private void stopTogether(List<PartState> parts) {
        List<Thread> threads = parts.stream()
                .map(part -> Thread.ofVirtual().start(() -> stopOne(part)))
                .toList();
        threads.forEach(Stopping::await);
    }

    private void stopOne(PartState part) {
        Optional<ProcessHandle> process = part.process().find();
        if (process.isEmpty()) {
            return;
        }
        Signal signal = part.name().equals(Part.POSTGRES.partName()) ? Signal.INTERRUPT : Signal.TERMINATE;
        boolean orderly = part.recording() ? stopRecording(part, process.get()) : signal.stop(process.get(), LIMIT);
        say.accept(
                orderly
                        ? "stopped " + part.name() + " (pid " + part.pid() + ")"
                        : "killed " + part.name() + " (pid " + part.pid() + "): it did not end within "
                                + LIMIT.toSeconds() + " s");
    }

    private static boolean stopRecording(PartState part, ProcessHandle process) {
        process.destroy();
        boolean isClosed = Wait.until(LIMIT, () -> !part.process().isAlive() || !Ports.answers(part.port()));
        Wait.until(TIDYING, () -> !part.process().isAlive());
        process.destroyForcibly();
        Wait.until(LIMIT, () -> !part.process().isAlive());
        return isClosed;
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
