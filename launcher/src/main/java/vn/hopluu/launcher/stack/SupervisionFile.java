package vn.hopluu.launcher.stack;

import java.nio.file.Path;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.ProcessIdentity;

/// Where the supervisor says what it does.
final class SupervisionFile {

    private final JsonFile<Supervision> file;

    SupervisionFile(Path path) {
        this.file = new JsonFile<>(path, Supervision.class);
    }

    /// @return empty where nobody supervises, and where the file says nothing: it is only told of
    Optional<Supervision> read() {
        try {
            return file.read();
        } catch (LauncherException e) {
            return Optional.empty();
        }
    }

    void write(Supervision supervision) {
        file.write(supervision);
    }

    /// Another supervisor may have come meanwhile: its word stays.
    void deleteIf(ProcessIdentity supervisor) {
        read().filter(found -> found.process().equals(supervisor)).ifPresent(found -> file.delete());
    }

    void delete() {
        file.delete();
    }
}
