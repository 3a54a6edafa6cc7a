package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Libraries;

/// The JDK's ahead-of-time cache of one part: the first run of a build records, [CacheTraining] makes the cache of
/// that, the
/// next runs start from it. It only makes starts quicker: the JVM goes on without one that is missing or does not fit.
///
/// @param file the cache; its name says what it was made from
/// @param build a fingerprint of what the part is started from
record AotCache(Path file, String build) {

    private static final int FINGERPRINT_BYTES = 8;

    static AotCache of(ProjectFolder home, Part part) {
        String build = fingerprint(jars(home, part));
        String name = part.partName() + "-" + build + "-jdk" + Runtime.version() + ".aot";
        return new AotCache(home.aotCaches().resolve(name), build);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// What the JVM writes while it is not known to be whole.
    Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    /// Whether a JVM that was recording is ending: it fills this file, empty until then, before it writes the
    /// cache, and both take long.
    boolean isBeingWrittenAtTheEnd() {
        return file.resolveSibling(unfinished().getFileName() + ".config")
                        .toFile()
                        .length()
                > 0;
    }

    /// Removes the caches of the part's earlier builds and what their JVMs have not finished.
    void discardOthers(Part part) {
        try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
            List<Path> others = files.filter(
                            found -> String.valueOf(found.getFileName()).startsWith(part.partName() + "-"))
                    .filter(found -> !file.getFileName().equals(found.getFileName()))
                    .toList();
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        } catch (IOException e) {
            throw new LauncherException("Cannot tidy up " + file.getParent() + ": " + e, e);
        }
    }

    /// Warnings are off: an unusable cache is not the person's concern, and the JVM starts without it.
    ///
    /// @param records whether a run without a cache is to make one
    List<String> options(boolean records) {
        if (exists()) {
            return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off");
        }
        return records ? List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot*=off", "-Xlog:cds*=off") : List.of();
    }

    /// Puts what the JVM has written in its place.
    void finish() throws IOException {
        Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> jars(ProjectFolder home, Part part) {
        return switch (part) {
            case KAFKA -> Libraries.find().brokerClassPath();
            case POSTGRES -> List.of();
            case IDENTITY -> List.of(Libraries.find().keycloakArchive());
            case PLAN_SERVICE, REPORT_SERVICE, AGGREGATION_SERVICE -> filesUnder(home.application(part));
        };
    }

    private static List<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new LauncherException(
                    folder + " cannot be read: " + e + ". Build it: ./mvnw -q package -DskipTests -Dquick", e);
        }
    }

    /// Of every file's name, size and time: that is what the JVM itself compares.
    private static String fingerprint(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                String line = file + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the build", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
