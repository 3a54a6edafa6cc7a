package vn.hopluu.launcher.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import vn.hopluu.launcher.LauncherException;

/// Who administers the Keycloak of one data folder, in its realm `master`. Without one, the first to open its page from
/// this machine could make themselves that.
///
/// @param password made with the folder, in a file that its owner alone can read
record BootstrapAdmin(String password) {

    static final String NAME = "admin";

    private static final String FILE = "admin-password";
    private static final int BYTES = 24;

    /// @param folder Keycloak's own
    /// @throws LauncherException if the file cannot be read or made
    static BootstrapAdmin in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new BootstrapAdmin(Files.readString(file).strip());
        } catch (IOException e) {
            throw new LauncherException("Keycloak's password in " + file + " cannot be read or made: " + e, e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.SYNC);
    }
}
