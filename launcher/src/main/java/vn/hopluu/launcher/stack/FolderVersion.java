package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import vn.hopluu.launcher.LauncherException;

/// Which version has written the data folder last. An older one does not know what a newer one has put there, so it is
/// refused; a folder without a word is of version 0.1.0 or new.
final class FolderVersion {

    private final Path file;
    private final String mine;

    FolderVersion(ProjectFolder home) {
        this(home.folder().resolve("version"), current());
    }

    FolderVersion(Path file, String mine) {
        this.file = file;
        this.mine = mine;
    }

    /// @throws LauncherException if a newer version has written the folder
    void requireNotNewer() {
        Optional<String> found = found();
        if (found.isPresent() && Arrays.compare(numbers(found.get()), numbers(mine)) > 0) {
            throw new LauncherException("The data in " + file.getParent() + " was written by version " + found.get()
                    + ", and this is version " + mine + ", which does not know what that has put there. Start "
                    + found.get() + " or newer on it. Nothing was changed.");
        }
    }

    /// Writes down that this version has it now.
    ///
    /// @throws LauncherException if the disk refuses
    void take() {
        if (found().equals(Optional.of(mine))) {
            return;
        }
        try {
            Files.writeString(file, mine + "\n");
        } catch (IOException e) {
            throw new LauncherException("Cannot write " + file + ": " + e + ". " + DiskSpace.inWords(file), e);
        }
    }

    private Optional<String> found() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + file + ": " + e, e);
        }
    }

    /// Such as 0, 2, 0 of `0.2.0-SNAPSHOT`; what is no number counts as 0.
    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceFirst("-.*", "").split("\\."))
                .mapToInt(part -> part.matches("\\d{1,8}") ? Integer.parseInt(part) : 0)
                .toArray();
    }

    /// As the build has written it down.
    private static String current() {
        try (InputStream stream = FolderVersion.class.getResourceAsStream("/vn/hopluu/launcher/version")) {
            if (stream == null) {
                throw new IllegalStateException("the build has not written its version down");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the version cannot be read", e);
        }
    }
}
