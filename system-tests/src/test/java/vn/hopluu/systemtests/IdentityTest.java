package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.stack.Auth;
import vn.hopluu.launcher.stack.Part;

/// The services with a real Keycloak: its tokens are believed, and open what is assigned and no more.
@Tag("slow")
class IdentityTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    @Test
    void the_first_administrator_is_let_in_everywhere_and_whoever_is_assigned_nothing_nowhere() throws Exception {
        try (RunningStack.Handle stack = new RunningStack.Handle(RunningStack.DAY, Auth.KEYCLOAK)) {
            String identity = stack.ports().address(Part.IDENTITY);
            String administrator = token("quantri.hethong", identity);
            String officer = token("xa.nhaplieu", identity);

            for (String service : List.of("plan-service", "report-service", "aggregation-service")) {
                URI looking = stack.address(service).resolve("/api/v1/verification/reference");
                assertThat(status(looking, administrator)).as(service).isEqualTo(200);
                assertThat(status(looking, officer)).as(service).isEqualTo(403);
                assertThat(status(looking, null)).as(service).isEqualTo(401);
            }
        }
    }

    private static String token(String user, String identity) throws IOException {
        return DemoRealm.ofRepository()
                .ofUser(user, identity, Clock.systemUTC())
                .token()
                .orElseThrow();
    }

    private int status(URI address, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LIMIT);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
