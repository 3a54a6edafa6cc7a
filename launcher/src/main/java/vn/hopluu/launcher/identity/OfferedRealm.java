package vn.hopluu.launcher.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.hopluu.launcher.LauncherException;

/// The demo's realm as it is offered to Keycloak, which takes it in where it has no realm of that name and leaves one
/// that it has. One that has become another since is put in its place on purpose.
///
/// @param realm what is offered
/// @param portal the address that is written into it
/// @param folder Keycloak's own, which remembers what was taken in
record OfferedRealm(DemoRealm realm, String portal, Path folder) {

    private static final String TAKEN = "realm-taken";

    /// Puts it where Keycloak looks for realms at its start.
    ///
    /// @param programs of Keycloak
    /// @return the file
    /// @throws LauncherException if the disk refuses
    Path offerTo(KeycloakPrograms programs) {
        Path offered = programs.home().resolve("data/import").resolve(realm.name() + ".json");
        try {
            Files.createDirectories(offered.resolveSibling("."));
            return Files.copy(realm.file(), offered, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LauncherException("Cannot write " + offered + ": " + e, e);
        }
    }

    /// Whether an earlier start took in another one.
    boolean hasChanged() {
        try {
            return Files.exists(taken()) && !Files.readString(taken()).strip().equals(fingerprint());
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + taken() + ": " + e, e);
        }
    }

    /// Remembers that Keycloak has it now.
    void isTaken() {
        try {
            Files.writeString(taken(), fingerprint() + "\n");
        } catch (IOException e) {
            throw new LauncherException("Cannot write " + taken() + ": " + e, e);
        }
    }

    private Path taken() {
        return folder.resolve(TAKEN);
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm.file()));
            digest.update(portal.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + realm.file() + ": " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
