package vn.hopluu.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hopluu.launcher.process.ProcessIdentity;
import vn.hopluu.launcher.process.Signal;

/// The PostgreSQL that runs on a data folder, as its own `postmaster.pid` says: it outlives a launcher that was killed,
/// and the next start must not talk to it unawares.
final class Postmaster {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private Postmaster() {}

    /// @param data the data folder
    static Optional<ProcessHandle> running(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).strip());
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return new ProcessIdentity(pid, started).find().or(() -> byCommand(pid, data));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /// Stops what runs on the folder.
    ///
    /// @return its pid
    static Optional<Long> stop(Path data) {
        Optional<ProcessHandle> found = running(data);
        found.ifPresent(process -> Signal.INTERRUPT.stop(process, LIMIT));
        return found.map(ProcessHandle::pid);
    }

    /// The start instant in the file is PostgreSQL's own clock reading, later than the process's start on a busy
    /// machine; the data folder on the command line is as good a proof.
    private static Optional<ProcessHandle> byCommand(long pid, Path data) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }
}
