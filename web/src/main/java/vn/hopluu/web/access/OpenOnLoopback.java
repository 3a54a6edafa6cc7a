package vn.hopluu.web.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `hopluu.auth=none`: everybody who reaches the port may do everything. So the port must be one that only this
/// machine reaches, and production must not start like that.
@ApplicationScoped
class OpenOnLoopback implements ScopeCheck, CallerScope {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final String auth;
    private final String host;

    OpenOnLoopback(
            @ConfigProperty(name = "hopluu.auth", defaultValue = "none") String auth,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.auth = auth;
        this.host = host;
    }

    /// Before anything is started: before a schema is migrated, and before a consumer joins its group.
    void refuseWhereOthersReachIt(@Observes @Initialized(ApplicationScoped.class) Object start) {
        refusal(auth, host, LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod"))
                .ifPresent(message -> {
                    throw new IllegalStateException(message);
                });
    }

    static Optional<String> refusal(String auth, String host, boolean production) {
        if (!auth.equals("none")) {
            return Optional.of("hopluu.auth=" + auth + " is not known. Until identities come, the only mode is"
                    + " hopluu.auth=none, in the profiles local, dev and test.");
        }
        if (production) {
            return Optional.of("hopluu.auth=none is refused in the prod profile: everybody could do everything."
                    + " On one machine use ./hopluu up, or start with -Dquarkus.profile=local.");
        }
        if (!LOOPBACK.contains(host)) {
            return Optional.of(
                    "hopluu.auth=none listens on loopback only, not on " + host + ". Set QUARKUS_HTTP_HOST=127.0.0.1.");
        }
        return Optional.empty();
    }

    @Override
    public void admit(Permission permission, MultivaluedMap<String, String> pathParameters) {
        // Until identities come, the loopback interface is the caller, and it may do everything.
    }

    /// Whoever reaches the loopback interface sees everything.
    @Override
    public String name() {
        return "loopback";
    }
}
