package vn.hopluu.launcher.stack;

import java.nio.file.Path;
import vn.hopluu.launcher.process.LogFile;

/// Where things are: the repository, and `.hopluu/` in it for everything that the launcher makes.
///
/// @param root the repository's folder
public record ProjectFolder(Path root) {

    public ProjectFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path folder() {
        return root.resolve(".hopluu");
    }

    public Path stateFile() {
        return folder().resolve("state.json");
    }

    public Path supervisionFile() {
        return folder().resolve("supervisor.json");
    }

    public Path lockFile() {
        return folder().resolve("lock");
    }

    public Path logs() {
        return folder().resolve("logs");
    }

    public LogFile log(Part part) {
        return new LogFile(logs().resolve(part.partName() + ".log"));
    }

    public LogFile supervisorLog() {
        return new LogFile(logs().resolve("supervisor.log"));
    }

    public Path aotCaches() {
        return folder().resolve("aot");
    }

    /// Where Kafka or PostgreSQL keeps its settings and data, and Keycloak the password of its administrator.
    public Path dataOf(Part part) {
        return folder().resolve(part.partName());
    }

    /// Where PostgreSQL's and Keycloak's programs are unpacked.
    public Path programs() {
        return folder().resolve("programs");
    }

    /// A service's packaged application.
    public Path application(Part service) {
        return root.resolve(service.partName()).resolve("target/quarkus-app");
    }

    /// Stands on the command line of every JVM that is started from here, so that it is known again whatever became of
    /// the state file.
    public String marker() {
        return "-Dhopluu.home=" + folder();
    }
}
