package vn.hopluu.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which process is meant. A pid alone is reused by the system, so the instant at which the process started belongs to
/// it.
///
/// @param pid the process id
/// @param startedAt when that process started, by the system's account
public record ProcessIdentity(long pid, Instant startedAt) {

    /// The system derives the instant from its boot time, which moves by a second when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    public ProcessIdentity {
        if (pid <= 0) {
            throw new IllegalArgumentException("pid must be positive: " + pid);
        }
    }

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// The process, if it still runs and is the same one.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessIdentity::isRunning).filter(this::isSame);
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    /// Whether a process runs. One that has ended but whose parent has not asked for its exit code (in a container
    /// nobody may) does not.
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isReadable(stat)) {
            return false;
        }
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isSame(ProcessHandle process) {
        Instant found = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(startedAt, found).abs().compareTo(TOLERANCE) <= 0;
    }
}
