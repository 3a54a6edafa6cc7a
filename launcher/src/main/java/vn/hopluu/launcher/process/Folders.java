package vn.hopluu.launcher.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import vn.hopluu.launcher.LauncherException;

/// Folders on disk.
public final class Folders {

    private Folders() {}

    /// @throws LauncherException if it cannot be made
    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot create the folder " + folder + ": " + e + ". Check its owner and the free disk space.", e);
        }
    }

    /// Leaves a folder to its owner alone (mode 0700).
    ///
    /// @throws LauncherException if the mode cannot be set
    public static void makePrivate(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new LauncherException("Cannot make " + folder + " private (mode 0700): " + e, e);
        }
    }

    /// Deletes a folder and what is in it. Files that vanish meanwhile are no error: a process that is just ending may
    /// remove its own.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
