package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.ProcessIdentity;

/// Starts the supervising process of detached parts. It hands the environment of the `up` that started it on to the parts
/// that it starts again.
final class SupervisorProcess {

    private final Home home;
    private final List<Part> parts;

    SupervisorProcess(Home home, List<Part> parts) {
        this.home = home;
        this.parts = parts;
    }

    /// Starts it and returns at once.
    ///
    /// @throws LauncherException if it cannot be started
    ProcessIdentity start() {
        try {
            home.supervisorLog().beginAnew();
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot put " + home.supervisorLog().path() + " among the older files: " + e, e);
        }
        Process process = new ChildProcess(command(), Map.of(), home.folder(), home.supervisorLog(), false).start();
        return ProcessIdentity.of(process.toHandle());
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
