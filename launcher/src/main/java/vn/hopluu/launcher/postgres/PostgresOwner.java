package vn.hopluu.launcher.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.ChildProcess;

/// PostgreSQL refuses to run as root. As an ordinary user its programs run as they are; as root they run in a
/// user namespace in which they are nobody and the files stay root's, and where the system forbids that (many
/// containers do), as the account `nobody`, to whom the data folder is then given.
///
/// @param prefix what stands before each of PostgreSQL's commands
/// @param account the account that must own the data folder, if it is another one
record PostgresOwner(List<String> prefix, Optional<String> account) {

    private static final long LIMIT_SECONDS = 20;
    private static final String ACCOUNT = "nobody";

    /// @throws LauncherException if we are root and neither way is open
    static PostgresOwner choose() {
        if (!System.getProperty("user.name").equals("root")) {
            return new PostgresOwner(List.of(), Optional.empty());
        }
        List<String> namespace = List.of("unshare", "-U", "--");
        if (ChildProcess.onPath("unshare").isPresent() && works(namespace)) {
            return new PostgresOwner(namespace, Optional.empty());
        }
        List<String> other = List.of("setpriv", "--reuid=" + ACCOUNT, "--clear-groups", "--");
        if (ChildProcess.onPath("setpriv").isPresent() && works(other)) {
            return new PostgresOwner(other, Optional.of(ACCOUNT));
        }
        throw new LauncherException("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv --reuid="
                + ACCOUNT + "` works here. Run ./hopluu as an ordinary user.");
    }

    /// Gives the folder to the account, where there is one.
    void own(Path folder) {
        account.ifPresent(name -> {
            if (!succeeds(List.of("chown", "-R", name, folder.toString()))) {
                throw new LauncherException("Cannot give " + folder + " to the account " + name + ".");
            }
        });
    }

    private static boolean works(List<String> prefix) {
        return succeeds(Stream.concat(prefix.stream(), Stream.of("true")).toList());
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
