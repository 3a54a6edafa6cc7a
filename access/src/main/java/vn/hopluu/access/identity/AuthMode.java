package vn.hopluu.access.identity;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.hopluu.web.access.OidcByMode;

/// How callers are known: `hopluu.auth=oidc`, by bearer tokens; or `hopluu.auth=none`, where everybody who reaches the
/// port may do everything. So the latter's port must be one that only this machine reaches, and production does not
/// start like that.
@ApplicationScoped
public class AuthMode {

    private static final Logger LOG = Logger.getLogger(AuthMode.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final String DEMO_REALM = "/realms/hopluu-demo";

    private final String auth;
    private final String host;
    private final Optional<String> provider;

    AuthMode(
            @ConfigProperty(name = OidcByMode.MODE) String auth,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.auth = auth;
        this.host = host;
        this.provider = provider;
    }

    /// Whether everybody may do everything.
    public boolean isOpen() {
        return auth.equals(OidcByMode.NONE);
    }

    /// Before anything is started: before a schema is migrated, and before a consumer joins its group.
    void refuseWhereOthersReachIt(@Observes @Initialized(ApplicationScoped.class) Object start) {
        boolean production = LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod");
        refusal(auth, host, provider, production).ifPresent(message -> {
            throw new IllegalStateException(message);
        });
        if (isOpen() && LaunchMode.current() != LaunchMode.TEST) {
            LOG.warn("hopluu.auth=none: whoever reaches this port may read and change everything");
        }
    }

    static Optional<String> refusal(String auth, String host, Optional<String> provider, boolean production) {
        return switch (auth) {
            case OidcByMode.NONE -> openRefusal(host, production);
            case OidcByMode.OIDC -> oidcRefusal(provider.orElse(""), production);
            default -> Optional.of("hopluu.auth=" + auth + " is not known. It is oidc, or on one machine none.");
        };
    }

    private static Optional<String> oidcRefusal(String provider, boolean production) {
        if (provider.isEmpty()) {
            return Optional.of("hopluu.auth=oidc knows no identity provider. Set QUARKUS_OIDC_AUTH_SERVER_URL, such"
                    + " as https://id.example.gov.vn/realms/hopluu.");
        }
        if (production && provider.endsWith(DEMO_REALM)) {
            return Optional.of("The demo's realm is refused in the prod profile: everybody knows its passwords."
                    + " Import deploy/identity/hopluu-realm.json, and set QUARKUS_OIDC_AUTH_SERVER_URL to that realm.");
        }
        return Optional.empty();
    }

    private static Optional<String> openRefusal(String host, boolean production) {
        if (production) {
            return Optional.of("hopluu.auth=none is refused in the prod profile: everybody could do everything."
                    + " Set HOPLUU_AUTH=oidc and QUARKUS_OIDC_AUTH_SERVER_URL; on one machine use ./hopluu up.");
        }
        if (!LOOPBACK.contains(host)) {
            return Optional.of(
                    "hopluu.auth=none listens on loopback only, not on " + host + ". Set QUARKUS_HTTP_HOST=127.0.0.1.");
        }
        return Optional.empty();
    }
}
