package vn.hopluu.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hopluu.launcher.postgres.PostgresServer;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.ProcessIdentity;

/// The folders of embedded parts. A test run that is killed cannot clean up, so each folder's name says whose
/// it is, and the next run stops and deletes what belongs to nobody any more.
final class Leftovers {

    private static final Pattern NAME = Pattern.compile("hopluu-infra-(\\d+)-(\\d+)-.*");

    private Leftovers() {}

    /// A new folder of this JVM.
    static Path newFolder() {
        ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());
        try {
            return Files.createTempDirectory(
                    "hopluu-infra-" + me.pid() + "-" + me.startedAt().toEpochMilli() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a folder for the test's data", e);
        }
    }

    /// Stops and deletes what ended test runs have left.
    static void remove() {
        for (Path folder : abandoned()) {
            PostgresServer.stopOrphan(folder.resolve("postgres"));
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                // Another run is deleting the same folder, or it is another person's: neither concerns this run.
            }
        }
    }

    private static List<Path> abandoned() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.filter(Leftovers::isAbandoned).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + temporary, e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (!name.matches()) {
            return false;
        }
        Instant startedAt = Instant.ofEpochMilli(Long.parseLong(name.group(2)));
        return !new ProcessIdentity(Long.parseLong(name.group(1)), startedAt).isAlive();
    }
}
