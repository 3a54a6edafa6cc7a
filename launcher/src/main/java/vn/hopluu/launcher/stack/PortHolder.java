package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.Arguments;
import vn.hopluu.launcher.process.Ports;
import vn.hopluu.launcher.process.ProcessIdentity;

/// Who listens on a port, as far as this system tells (Linux, and only of this person's processes).
public final class PortHolder {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final String MARKER = "-Dhopluu.home=";

    private PortHolder() {}

    /// @throws LauncherException if something listens there
    static void requireFree(int port, Part part) {
        if (!Ports.isFree(port)) {
            throw new LauncherException("Port " + port + ", meant for " + part.partName() + ", is busy"
                    + describe(port) + ".\nEnd what listens there, or choose other ports: ./hopluu up --port-base "
                    + suggestedBase() + ".");
        }
    }

    /// @param process whose part has answered there
    /// @throws LauncherException if another process listens there
    static void requireHeldBy(ProcessIdentity process, int port, Part part) {
        Optional<ProcessHandle> holder = inode(port).flatMap(PortHolder::owner);
        boolean isOther = holder.filter(found -> found.pid() != process.pid())
                .filter(found -> process.find().stream()
                        .flatMap(ProcessHandle::descendants)
                        .noneMatch(child -> child.pid() == found.pid()))
                .isPresent();
        if (isOther) {
            throw new LauncherException("Port " + port + ", meant for " + part.partName()
                    + ", was taken by another process at the same moment" + describe(port)
                    + ".\nChoose other ports: ./hopluu up --port-base " + suggestedBase() + ".");
        }
    }

    /// A base that is far from the default one.
    static int suggestedBase() {
        return 18_080;
    }

    /// Such as ": pid 4711, /usr/bin/nginx", and where it belongs to another stack, to which; empty where the system
    /// does not tell.
    public static String describe(int port) {
        return inode(port)
                .flatMap(PortHolder::owner)
                .map(process -> ": pid " + process.pid() + ", "
                        + stackOf(process)
                                .map(folder -> "which belongs to the stack of " + folder
                                        + " (to stop that one: ./hopluu down in its folder)")
                                .or(() -> process.info().command())
                                .orElse("a process of another account"))
                .orElse("");
    }

    /// The repository's folder of a part of a stack: a JVM bears its home's marker, PostgreSQL its data folder.
    private static Optional<Path> stackOf(ProcessHandle process) {
        return Arguments.of(process).stream()
                .map(argument -> argument.startsWith(MARKER) ? argument.substring(MARKER.length()) : argument)
                .map(Path::of)
                .filter(path -> path.startsWith("/"))
                .map(PortHolder::repositoryOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Path> repositoryOf(Path path) {
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (folder.endsWith(".hopluu") && !path.startsWith(folder.resolve("programs"))) {
                return Optional.ofNullable(folder.getParent());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inode(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        for (Path table : TABLES) {
            try {
                Optional<String> found = Files.readAllLines(table, StandardCharsets.US_ASCII).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(columns ->
                                columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                        .map(columns -> columns[9])
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> owner(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        Path descriptors = Path.of("/proc", Long.toString(pid), "fd");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(descriptors)) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            // Another account's process, or one that has just ended.
            return false;
        }
    }
}
