package vn.hopluu.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.launcher.LauncherException;

class RenewedTokenTest {

    private final List<String> asked = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private HttpServer keycloak;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/hopluu-demo/protocol/openid-connect/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String body = status == 200
                    ? "{\"access_token\":\"token %d\",\"expires_in\":300}".formatted(asked.size())
                    : "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid user credentials\"}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void aTokenServesUntilAMinuteBeforeItsEnd() {
        TokenSource machine = realm().ofMachine(address(), clock);
        String first = machine.token().orElseThrow();

        clock.move(Duration.ofSeconds(239));
        String second = machine.token().orElseThrow();
        clock.move(Duration.ofSeconds(1));
        String third = machine.token().orElseThrow();

        assertThat(List.of(first, second, third)).containsExactly("token 1", "token 1", "token 2");
        assertThat(asked)
                .allSatisfy(form -> assertThat(form.split("&"))
                        .containsExactlyInAnyOrder(
                                "grant_type=client_credentials",
                                "client_id=hopluu-machine",
                                "client_secret=dung-thu-hopluu"));
    }

    @Test
    void aUserSignsInByTheCommandLinesOwnClient() {
        realm().ofUser("tinh.thanhtra", address(), clock).token();

        assertThat(asked.getFirst().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=password",
                        "client_id=hopluu-cli",
                        "username=tinh.thanhtra",
                        "password=dung-thu-hopluu");
    }

    @Test
    void aNameThatNobodyBearsIsRefusedWithThoseWhoCanSignIn() {
        assertThatThrownBy(() -> realm().ofUser("xa.khac", address(), clock))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("No sample user is named xa.khac")
                .hasMessageContaining("xa.nhaplieu, xa.kiemtra, xa.chutich");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRefusalIsToldInKeycloaksWords() {
        status = 401;

        assertThatThrownBy(() -> realm().ofUser("xa.nhaplieu", address(), clock).token())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("Invalid user credentials");
    }

    @Test
    void aKeycloakThatDoesNotAnswerIsNamedWithItsAddress() {
        keycloak.stop(0);

        assertThatThrownBy(() -> realm().ofMachine(address(), clock).token())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(address())
                .hasMessageContaining("./hopluu status");
    }

    private static DemoRealm realm() {
        return DemoRealm.ofRepository();
    }

    private String address() {
        return "http://127.0.0.1:" + keycloak.getAddress().getPort();
    }

    /// Stands still until it is moved.
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2024-03-01T01:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
