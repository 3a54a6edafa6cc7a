package vn.hopluu.launcher.stack;

import java.nio.file.Path;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;

/// Reads and writes the stack's state.
final class StateFile {

    private final JsonFile<StackState> file;

    StateFile(Path path) {
        this.file = new JsonFile<>(path, StackState.class);
    }

    /// @return empty where nothing was started
    /// @throws LauncherException if there is a file that says nothing
    Optional<StackState> read() {
        try {
            return file.read();
        } catch (LauncherException e) {
            throw new LauncherException(
                    e.getMessage()
                            + "\nRun ./hopluu down: it stops what still runs from this folder and sets the file aside."
                            + " No data is lost with it.",
                    e);
        }
    }

    /// @throws LauncherException if the disk refuses
    void write(StackState state) {
        file.write(state);
    }

    void delete() {
        file.delete();
    }

    /// Keeps a file that cannot be read, out of the way.
    Path setAside() {
        return file.setAside();
    }
}
