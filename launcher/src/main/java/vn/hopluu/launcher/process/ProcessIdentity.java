package vn.hopluu.launcher.process;

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
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    private boolean isSame(ProcessHandle process) {
        Instant found = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(startedAt, found).abs().compareTo(TOLERANCE) <= 0;
    }
}
