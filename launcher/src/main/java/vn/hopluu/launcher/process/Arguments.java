package vn.hopluu.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command line of a process, as far as the system tells.
public final class Arguments {

    private Arguments() {}

    /// @return program and arguments; empty for another account's process, or one that has ended
    public static List<String> of(ProcessHandle process) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.isReadable(commandLine)) {
            return process.info().arguments().map(List::of).orElse(List.of());
        }
        try {
            return List.of(Files.readString(commandLine, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
