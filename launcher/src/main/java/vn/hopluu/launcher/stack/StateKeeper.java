package vn.hopluu.launcher.stack;

import java.time.Duration;

/// The state as this launcher changes it: in memory and, with every change, on disk.
final class StateKeeper {

    private final StateFile file;
    private StackState state;

    StateKeeper(StateFile file, StackState state) {
        this.file = file;
        this.state = state;
        file.write(state);
    }

    synchronized StackState now() {
        return state;
    }

    synchronized void add(PartState part) {
        state = state.with(part);
        file.write(state);
    }

    synchronized void moveClock(Duration offset) {
        state = state.movedBy(offset);
        file.write(state);
    }

    synchronized void remove(PartState part) {
        state = state.without(part.name());
        file.write(state);
    }
}
