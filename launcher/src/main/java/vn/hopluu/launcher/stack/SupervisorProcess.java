package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.ProcessIdentity;
import vn.hopluu.launcher.process.Signal;

/// Starts and ends the supervising process of detached parts. It hands the environment of the `up` that started it on
/// to the parts that it starts again.
final class SupervisorProcess {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ProjectFolder home;
    private final List<Part> parts;
    private final SupervisionFile file;

    SupervisorProcess(ProjectFolder home, List<Part> parts, SupervisionFile file) {
        this.home = home;
        this.parts = parts;
        this.file = file;
    }

    /// Ends it. That comes first: it would start again what is being stopped.
    ///
    /// @return whether there was one
    boolean end() {
        Optional<Supervision> found = file.read().filter(Supervision::own);
        Optional<ProcessHandle> running = found.flatMap(known -> known.process().find());
        running.ifPresent(process -> Signal.TERMINATE.stop(process, LIMIT));
        found.ifPresent(known -> file.delete());
        return running.isPresent();
    }

    /// Starts it and returns at once.
    ///
    /// @throws LauncherException if it cannot be started
    void start() {
        try {
            home.supervisorLog().beginAnew();
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot put " + home.supervisorLog().path() + " among the older files: " + e, e);
        }
        Process process = new ChildProcess(command(), Map.of(), home.folder(), home.supervisorLog(), false).start();
        ProcessIdentity supervisor = ProcessIdentity.of(process.toHandle());
        try {
            file.write(new Supervision(supervisor.pid(), supervisor.startedAt(), true, List.of()));
        } catch (LauncherException e) {
            // A full disk: it says by itself that it is there, with the first change that can be written.
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                home.marker(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                SupervisorMain.class.getName(),
                home.root().toString()));
        parts.forEach(part -> command.add(part.partName()));
        return command;
    }
}
