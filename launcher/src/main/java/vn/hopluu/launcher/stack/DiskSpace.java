package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hopluu.launcher.LauncherException;

/// Room on the disks that a start writes to. A start that runs out of it half way leaves more to mend than one that is
/// refused.
final class DiskSpace {

    private static final long MIB = 1024L * 1024L;

    /// For logs, the state file, and what each part writes at its start.
    private static final long PER_PART = 16 * MIB;

    /// PostgreSQL's programs, unpacked, and a new data folder of each.
    private static final long PROGRAMS = 120 * MIB;

    private static final long NEW_DATA = 64 * MIB;

    /// Keycloak, unpacked and built.
    private static final long IDENTITY_PROGRAMS = 280 * MIB;

    private DiskSpace() {}

    /// @param parts those that are to be started
    /// @throws LauncherException naming the disk that is full, and how much is needed
    static void require(ProjectFolder home, List<Part> parts) {
        lack(home, parts).ifPresent(text -> {
            throw new LauncherException(text + " Make room, then start again; nothing was changed.");
        });
    }

    /// @param parts those that are to be started
    /// @return which disk is full, and how much is needed; empty where there is room
    static Optional<String> lack(ProjectFolder home, List<Part> parts) {
        long needed = PER_PART * parts.size();
        if (parts.contains(Part.POSTGRES) && !Files.exists(home.programs())) {
            needed += PROGRAMS;
        }
        if (parts.contains(Part.IDENTITY) && !Files.exists(home.dataOf(Part.IDENTITY))) {
            needed += IDENTITY_PROGRAMS;
        }
        Optional<String> general = lackOn(home.folder(), needed, parts);
        // Each may be on a disk of its own.
        return parts.stream()
                .filter(Part.foundations()::contains)
                .map(part -> lackOn(home.dataOf(part), dataOf(part, home), List.of(part)))
                .reduce(general, (first, next) -> first.or(() -> next));
    }

    private static long dataOf(Part part, ProjectFolder home) {
        boolean isNew = !Files.exists(home.dataOf(part).resolve("data"));
        return PER_PART + (isNew ? NEW_DATA : 0);
    }

    private static Optional<String> lackOn(Path folder, long needed, List<Part> parts) {
        return free(folder) >= needed
                ? Optional.empty()
                : Optional.of(inWords(folder) + " To start "
                        + parts.stream().map(Part::partName).collect(Collectors.joining(", ")) + ", at least "
                        + needed / MIB + " MiB must be free there.");
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(standing(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new LauncherException("The disk of " + folder + " cannot be asked for its free space: " + e, e);
        }
    }

    /// How full the disk of a file or folder is, such as `The disk of /srv/hopluu (/srv (/dev/sdb1)) has 3 MiB free of
    /// 20480.`
    static String inWords(Path file) {
        try {
            Path standing = standing(file);
            FileStore disk = Files.getFileStore(standing);
            return "The disk of " + standing + " (" + disk + ") has " + disk.getUsableSpace() / MIB + " MiB free of "
                    + disk.getTotalSpace() / MIB + ".";
        } catch (IOException e) {
            return "Check the owner of " + file + " and the free space of its disk.";
        }
    }

    /// The file itself, or the nearest folder above it that is there.
    private static Path standing(Path file) {
        Path found = file.toAbsolutePath();
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
