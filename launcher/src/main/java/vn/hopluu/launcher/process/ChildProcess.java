package vn.hopluu.launcher.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.launcher.LauncherException;

/// A process that outlives the launcher if need be: in a session of its own, so that Ctrl-C at the terminal reaches the
/// launcher alone, which then stops the parts in their order.
///
/// @param command program and arguments
/// @param environment variables on top of the launcher's own
/// @param folder where it works
/// @param log where its output goes, appended
/// @param endsWithParent gives it a pipe as standard input, which closes when this JVM is gone
public record ChildProcess(
        List<String> command, Map<String, String> environment, Path folder, LogFile log, boolean endsWithParent) {

    /// @throws LauncherException if the program cannot be started
    public Process start() {
        List<String> whole = new ArrayList<>(ownSession());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()))
                .redirectInput(
                        endsWithParent
                                ? Redirect.PIPE
                                : Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LauncherException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /// `setsid` where there is one (Linux), perl's own (macOS), else nothing: then Ctrl-C reaches the parts as
    /// well, all at once.
    private static List<String> ownSession() {
        return onPath("setsid")
                .map(List::of)
                .or(() ->
                        onPath("perl").map(perl -> List.of(perl, "-MPOSIX", "-e", "setsid(); exec { $ARGV[0] } @ARGV")))
                .orElse(List.of());
    }

    /// A program on the PATH.
    public static Optional<String> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
