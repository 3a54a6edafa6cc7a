package vn.hopluu.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;

/// The passwords of one data folder: one for the superuser, one for the services at work, and one each for the owners
/// and readers of their databases and for the identity provider. They stand beside the data in a file that its owner
/// alone can read, in the format of PostgreSQL's own `.pgpass`.
public final class Passwords {

    /// For tests and measurements, whose data nobody keeps.
    public static final String KNOWN = "hopluu";

    private static final int BYTES = 24;
    private static final int LEAST_LINES = 2;

    private final Optional<Path> file;

    private Passwords(Optional<Path> file) {
        this.file = file;
    }

    /// @param folder where PostgreSQL's data folder is
    public static Passwords in(Path folder) {
        return new Passwords(Optional.of(folder.resolve("pgpass")));
    }

    /// [#KNOWN] for everyone.
    public static Passwords known() {
        return new Passwords(Optional.empty());
    }

    /// The file, for programs of PostgreSQL (`PGPASSFILE`).
    ///
    /// @throws IllegalStateException for passwords that stand in no file
    public Path file() {
        return file.orElseThrow(() -> new IllegalStateException("these passwords are in no file"));
    }

    boolean areMade() {
        return file.map(Files::isRegularFile).orElse(true);
    }

    /// @throws LauncherException if they are not made yet, or the file cannot be read
    public String ofServices() {
        return file.isEmpty() ? KNOWN : password(lines().getLast());
    }

    /// @throws LauncherException if they are not made yet, or the file cannot be read
    public String ofSuperuser() {
        return file.isEmpty() ? KNOWN : password(lines().getFirst());
    }

    /// Of a role that has one of its own: a service's owner or reader, or the identity provider. Made when it is first
    /// asked for, because folders of before know none of them.
    ///
    /// @param database the one that the role signs in to
    /// @throws LauncherException if the others are not made yet, or the disk refuses
    public synchronized String of(String database, String role) {
        if (file.isEmpty()) {
            return KNOWN;
        }
        String mark = "*:*:" + database + ":" + role + ":";
        List<String> lines = new ArrayList<>(lines());
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .map(Passwords::password)
                .orElseGet(() -> {
                    String made = random();
                    // Before the last, which is of whatever stands in no line of its own
                    lines.add(lines.size() - 1, mark + made);
                    write(lines);
                    accept();
                    return made;
                });
    }

    /// Makes new ones, unless they are there.
    ///
    /// @throws LauncherException if the disk refuses
    void make() {
        if (!areMade()) {
            propose();
            accept();
        }
    }

    /// Writes new ones beside the goal.
    ///
    /// @return the superuser's
    String propose() {
        String superuser = random();
        write(List.of("*:*:*:" + PostgresServer.SUPERUSER + ":" + superuser, "*:*:*:*:" + random()));
        return superuser;
    }

    private void write(List<String> lines) {
        try {
            Files.deleteIfExists(proposed());
            Files.createFile(
                    proposed(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(proposed(), lines, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new LauncherException("Cannot write PostgreSQL's passwords to " + proposed() + ": " + e, e);
        }
    }

    /// Makes those that were proposed the ones that hold.
    void accept() {
        try {
            Files.move(proposed(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException("Cannot write PostgreSQL's passwords to " + file() + ": " + e, e);
        }
    }

    private Path proposed() {
        return file().resolveSibling(file().getFileName() + ".new");
    }

    private List<String> lines() {
        try {
            List<String> found = Files.readAllLines(file());
            if (found.size() < LEAST_LINES) {
                throw new IOException("it has " + found.size() + " lines");
            }
            return found;
        } catch (IOException e) {
            throw new LauncherException(
                    "PostgreSQL's passwords in " + file() + " cannot be read: " + e
                            + "\nStop everything and move the file away: the next start makes new ones. No data is lost.",
                    e);
        }
    }

    private static String password(String line) {
        return line.substring(line.lastIndexOf(':') + 1);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
