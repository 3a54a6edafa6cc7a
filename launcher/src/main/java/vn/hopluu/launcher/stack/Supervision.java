package vn.hopluu.launcher.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import vn.hopluu.launcher.process.ProcessIdentity;

/// Who starts dead parts again, and what has come of it; kept in `.hopluu/supervisor.json` by the supervisor alone.
///
/// @param pid the supervising process
/// @param startedAt when that process started: without it a pid proves nothing
/// @param own whether that is a process of its own (`up --detach`), and not the launcher at a terminal
/// @param troubles the parts that have died lately
public record Supervision(long pid, Instant startedAt, boolean own, List<Trouble> troubles) {

    /// A part that has died.
    ///
    /// @param part its name
    /// @param deaths how often within ten minutes
    /// @param why the line of its log that says most about that, or what keeps it from being started
    /// @param at when it was last seen to be dead
    /// @param givenUp whether it is not started again by itself any more
    public record Trouble(String part, int deaths, String why, Instant at, boolean givenUp) {}

    public Supervision {
        troubles = List.copyOf(troubles);
    }

    @JsonIgnore
    public ProcessIdentity process() {
        return new ProcessIdentity(pid, startedAt);
    }

    /// What is still to be told of: what died lately, and what is not started again.
    public List<Trouble> standingTroubles(Instant now) {
        return troubles.stream()
                .filter(trouble -> trouble.givenUp() || trouble.at().isAfter(now.minus(RestartPolicy.WINDOW)))
                .toList();
    }

    /// Whether the supervisor is there.
    @JsonIgnore
    public boolean isAlive() {
        return process().isAlive();
    }
}
