package vn.hopluu.launcher.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A folder of programs that is made once from an archive: beside the goal and renamed at the end, so that half an
/// unpacking is never taken for a whole one and two processes may do it at once.
public final class Unpacking {

    private static final String HALF = "unpacking-";

    /// No unpacking takes longer.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Unpacking() {}

    /// What fills the folder.
    @FunctionalInterface
    public interface Filling {
        /// @throws IOException if the archive is damaged or the disk refuses
        void into(Path folder) throws IOException;
    }

    /// Makes the folder, unless it is there.
    ///
    /// @param clock tells what was left behind from what is under way
    /// @throws IOException if the archive is damaged or the disk refuses
    public static void once(Path home, Clock clock, Filling filling) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path parent = Folders.create(home.resolveSibling(".").normalize());
        deleteLeftovers(parent, clock.instant());
        Path half = Files.createTempDirectory(parent, HALF);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        filling.into(half);
        moveUnlessThere(half, home);
    }

    /// @return where an entry of an archive belongs
    /// @throws IOException if that is outside the folder
    public static Path placeOf(String entry, Path folder) throws IOException {
        Path file = folder.resolve(entry).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry);
        }
        return file;
    }

    /// Of an unpacking that was killed. One that is young may be under way in another process.
    private static void deleteLeftovers(Path parent, Instant now) throws IOException {
        FileTime old = FileTime.from(now.minus(LONGEST));
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(parent, HALF + "*")) {
            for (Path half : halves) {
                if (Files.getLastModifiedTime(half).compareTo(old) < 0) {
                    Folders.delete(half);
                }
            }
        }
    }

    private static void moveUnlessThere(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Folders.delete(half);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(half);
        }
    }
}
