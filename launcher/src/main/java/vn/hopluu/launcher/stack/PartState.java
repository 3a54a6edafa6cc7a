package vn.hopluu.launcher.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import vn.hopluu.launcher.process.ProcessIdentity;

/// What is known about a part that was started.
///
/// @param name the part's name
/// @param pid its process
/// @param startedAt when that process started: without it a pid proves nothing
/// @param port where it listens
/// @param log its output
/// @param build what it was started from; a part whose build has changed is started anew
/// @param recording whether its JVM records for an AOT cache, and would write that for long when it ends
public record PartState(
        String name, long pid, Instant startedAt, int port, String log, String build, boolean recording) {

    static PartState of(Part part, ProcessIdentity process, int port, String log, String build, boolean recording) {
        return new PartState(part.partName(), process.pid(), process.startedAt(), port, log, build, recording);
    }

    PartState recorded() {
        return new PartState(name, pid, startedAt, port, log, build, false);
    }

    /// Which part it is.
    @JsonIgnore
    public Part part() {
        return Part.named(name).orElseThrow(() -> new IllegalStateException("no part is named " + name));
    }

    @JsonIgnore
    public ProcessIdentity process() {
        return new ProcessIdentity(pid, startedAt);
    }
}
