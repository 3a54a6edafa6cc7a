package vn.hopluu.launcher.stack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.launcher.process.Arguments;
import vn.hopluu.launcher.process.Signal;

/// Processes that run from this folder and that the state does not account for: a launcher was killed between starting
/// them and writing that down, or the state file is lost.
final class StrayProcesses {

    private final ProjectFolder home;

    StrayProcesses(ProjectFolder home) {
        this.home = home;
    }

    /// Stops every JVM that bears this folder's marker and is not accounted for.
    ///
    /// @return their pids
    List<Long> stop(Optional<StackState> state) {
        Set<Long> known = state.stream()
                .flatMap(found -> found.parts().stream())
                .filter(part -> part.process().isAlive())
                .map(PartState::pid)
                .collect(Collectors.toSet());
        List<ProcessHandle> strays = ProcessHandle.allProcesses()
                .filter(process -> !known.contains(process.pid()))
                .filter(process -> Arguments.of(process).contains(home.marker()))
                .toList();
        strays.forEach(ProcessHandle::destroy);
        strays.forEach(stray -> Signal.TERMINATE.stop(stray, Stopping.LIMIT));
        return strays.stream().map(ProcessHandle::pid).toList();
    }
}
