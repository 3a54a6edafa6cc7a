package vn.hopluu.launcher.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hopluu.launcher.process.ProcessIdentity;

/// What is known about the stack, kept in `.hopluu/state.json`.
///
/// @param mode who answers for the parts
/// @param launcherPid the launcher that started them last
/// @param launcherStartedAt when that launcher started
/// @param portBase where the ports count from
/// @param clockOffset by how much every service's clock is moved
/// @param auth who may do what
/// @param parts what was started
public record StackState(
        Mode mode,
        long launcherPid,
        Instant launcherStartedAt,
        int portBase,
        Duration clockOffset,
        Auth auth,
        List<PartState> parts) {

    /// Who answers for the parts.
    public enum Mode {
        /// A launcher at a terminal: when it is gone, they are orphans.
        FOREGROUND,
        /// A supervising process: they run until `./hopluu down`.
        DETACHED,
        /// They are being stopped.
        STOPPING
    }

    public StackState {
        parts = List.copyOf(parts);
    }

    public Optional<PartState> part(Part part) {
        return parts.stream()
                .filter(state -> state.name().equals(part.partName()))
                .findFirst();
    }

    /// Whether the part belongs to a stack that runs in this way.
    public boolean wants(Part part) {
        return auth.wants(part);
    }

    /// The part, if its process still runs.
    public Optional<PartState> running(Part part) {
        return part(part).filter(state -> state.process().isAlive());
    }

    @JsonIgnore
    public boolean isAnyRunning() {
        return parts.stream().anyMatch(state -> state.process().isAlive());
    }

    @JsonIgnore
    public ProcessIdentity launcher() {
        return new ProcessIdentity(launcherPid, launcherStartedAt);
    }

    /// Whether the parts belong to a launcher at a terminal that is gone.
    @JsonIgnore
    public boolean isOrphaned() {
        return mode == Mode.FOREGROUND && !launcher().isAlive();
    }

    @JsonIgnore
    public PortPlan ports() {
        return new PortPlan(portBase);
    }

    StackState with(PartState added) {
        List<PartState> all = new ArrayList<>(parts);
        all.removeIf(state -> state.name().equals(added.name()));
        all.add(added);
        return new StackState(mode, launcherPid, launcherStartedAt, portBase, clockOffset, auth, all);
    }

    StackState without(String partName) {
        List<PartState> rest =
                parts.stream().filter(state -> !state.name().equals(partName)).toList();
        return new StackState(mode, launcherPid, launcherStartedAt, portBase, clockOffset, auth, rest);
    }

    StackState movedBy(Duration offset) {
        return new StackState(mode, launcherPid, launcherStartedAt, portBase, offset, auth, parts);
    }

    StackState in(Mode other) {
        return new StackState(other, launcherPid, launcherStartedAt, portBase, clockOffset, auth, parts);
    }
}
