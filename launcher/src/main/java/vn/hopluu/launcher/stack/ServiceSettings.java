package vn.hopluu.launcher.stack;

import java.util.HashMap;
import java.util.Map;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.launcher.postgres.Passwords;

/// What a service is told by environment variables. They go on top of the person's own, so any other setting of a
/// service can be given to `./hopluu up` in the same way.
final class ServiceSettings {

    /// Whose tokens the services believe: the issuer, from whom they also get its keys.
    private static final String ISSUER = "QUARKUS_OIDC_AUTH_SERVER_URL";

    private ServiceSettings() {}

    /// @param passwords of the service's roles: its own, and that of its database's owner, as whom it migrates
    static Map<String, String> of(Part service, StackState state, Passwords passwords) {
        PortPlan ports = state.ports();
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", ports.address(Part.POSTGRES) + "/" + service.database());
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", passwords.ofServices());
        String owner = Databases.ownerOf(service.database());
        settings.put("QUARKUS_FLYWAY_USERNAME", owner);
        settings.put("QUARKUS_FLYWAY_PASSWORD", passwords.of(service.database(), owner));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Part.KAFKA));
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        if (!state.clockOffset().isZero()) {
            settings.put("HOPLUU_CLOCK_OFFSET", state.clockOffset().toString());
        }
        settings.put("HOPLUU_AUTH", state.auth().setting());
        if (state.auth() == Auth.KEYCLOAK) {
            DemoRealm realm = DemoRealm.ofRepository();
            settings.put(ISSUER, realm.address(ports.address(Part.IDENTITY)).toString());
            // The first assignments need somebody who may make them, and a stack without any somebody who looks after
            // it.
            settings.put("HOPLUU_ADMINISTRATORS", realm.administrator());
        }
        return settings;
    }
}
