package vn.hopluu.launcher.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Libraries;
import vn.hopluu.launcher.process.Unpacking;

/// PostgreSQL's programs, unpacked once from the Maven artifact of this platform (a jar with one .txz in it).
///
/// @param home the folder with bin, lib and share
public record PostgresBinaries(Path home) {

    /// Unpacks into a folder named after the archive, unless it is there.
    ///
    /// @param parent where to unpack
    /// @param clock tells what was left behind from what is under way
    /// @throws LauncherException if this platform has no archive or the disk refuses
    public static PostgresBinaries unpackedIn(Path parent, Clock clock) {
        Path archive = Libraries.find().postgresArchive(platform());
        Path home = parent.resolve(String.valueOf(archive.getFileName()).replace(".jar", ""));
        try {
            Unpacking.once(home, clock, folder -> unpack(archive, folder));
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot unpack PostgreSQL into " + home + ": " + e
                            + ". Check the free disk space (it needs 100 MB).",
                    e);
        }
        return new PostgresBinaries(home);
    }

    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// As the archives name it, such as `linux-amd64`.
    public static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "darwin" : system;
        String cpu = switch (machine) {
            case "aarch64", "arm64" -> "arm64v8";
            case "x86_64", "amd64" -> "amd64";
            default -> machine;
        };
        return os + "-" + cpu;
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile jar = new ZipFile(archive.toFile());
                InputStream packed = new BufferedInputStream(jar.getInputStream(txz(jar)))) {
            extract(packed, folder);
        }
    }

    private static ZipEntry txz(ZipFile jar) throws IOException {
        return jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElseThrow(() -> new IOException("no .txz in " + jar.getName()));
    }

    private static void extract(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, Unpacking.placeOf(entry.getName(), into));
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(file, mode);
    }
}
