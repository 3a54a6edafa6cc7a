package vn.hopluu.launcher.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.hopluu.launcher.process.ChildProcess;
import vn.hopluu.launcher.process.Folders;
import vn.hopluu.launcher.process.LogFile;

/// A real Keycloak in a process of its own, on 127.0.0.1 alone, with the realm of the sample users. What it knows is in
/// PostgreSQL.
///
/// @param programs what is run
/// @param folder its own folder, private
/// @param database where it keeps what it knows
/// @param port where people and programs sign in
/// @param managementPort where it tells of its health
/// @param portal where the web interface is, which people are sent back to
/// @param log its output
/// @param marker by which its process is known again
public record KeycloakServer(
        KeycloakPrograms programs,
        Path folder,
        Database database,
        int port,
        int managementPort,
        String portal,
        LogFile log,
        String marker) {

    /// A database and who owns it.
    ///
    /// @param jdbcUrl such as `jdbc:postgresql://127.0.0.1:8112/hopluu_identity`
    public record Database(String jdbcUrl, String role, String password) {

        @Override
        public String toString() {
            return jdbcUrl;
        }
    }

    /// Half of a gibibyte together: what is not heap is mostly the classes of its many parts.
    private static final List<String> SMALL_JVM = List.of(
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    /// Starts the process and returns at once.
    ///
    /// @param say is told of what must be done before
    /// @throws vn.hopluu.launcher.LauncherException if the disk refuses, or a changed realm cannot be taken in
    public Process start(Consumer<String> say) {
        Folders.create(folder);
        Folders.makePrivate(folder);
        Path offered = realm().offerTo(programs);
        if (realm().hasChanged()) {
            say.accept("taking in the sample users' realm, which has changed");
            programs.run(
                    "import",
                    marker,
                    List.of("import", "--optimized", "--file", offered.toString(), "--override", "true"),
                    environment(),
                    log);
        }
        List<String> options = new ArrayList<>();
        options.add(marker);
        options.addAll(SMALL_JVM);
        return new ChildProcess(
                        programs.command(options, List.of("start", "--optimized", "--import-realm")),
                        environment(),
                        folder,
                        log,
                        false)
                .start();
    }

    /// To be said once it is ready: then it has the realm.
    public void hasTakenRealm() {
        realm().isTaken();
    }

    private OfferedRealm realm() {
        return new OfferedRealm(DemoRealm.ofRepository(), portal, folder);
    }

    private Map<String, String> environment() {
        BootstrapAdmin admin = BootstrapAdmin.in(folder);
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", database.jdbcUrl());
        environment.put("KC_DB_USERNAME", database.role());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        // One node, which looks for no others
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("KC_HOSTNAME", "http://127.0.0.1:" + port);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", BootstrapAdmin.NAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", admin.password());
        // Else each question that comes before it is ready is a line
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
        environment.put("HOPLUU_PORTAL", portal);
        return environment;
    }
}
