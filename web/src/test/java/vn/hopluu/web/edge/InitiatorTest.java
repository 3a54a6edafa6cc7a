package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiatorTest {

    private static final AllowedHosts HOSTS = new AllowedHosts(List.of("localhost", "127.0.0.1"));

    @ParameterizedTest
    @CsvSource({
        "POST, http://evil.example, cross-site, no-cors",
        "POST, http://evil.example, , ",
        "POST, http://evil.example, same-origin, cors",
        "POST, , cross-site, no-cors",
        "POST, , cross-site, navigate",
        "DELETE, null, , ",
        "POST, null, cross-site, navigate",
        "POST, http://localhost:8080, cross-site, cors",
        "POST, http://localhost.evil.example, , ",
        "POST, file://localhost, , ",
        "GET, http://evil.example, cross-site, cors",
        "GET, , cross-site, no-cors",
        "OPTIONS, http://evil.example, cross-site, cors"
    })
    void whatAnotherSitesPageSendsIsForeign(String method, String origin, String site, String mode) {
        assertThat(new Initiator(new AllowedOrigins(HOSTS, List.of()))
                        .isForeign(HttpMethod.valueOf(method), headers(origin, site, mode)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, , , ",
        "POST, http://localhost:8081, same-origin, cors",
        "POST, http://localhost:8080, same-site, cors",
        "POST, null, same-origin, navigate",
        "PUT, https://127.0.0.1, , ",
        "GET, , cross-site, navigate",
        "GET, , none, navigate",
        "GET, , same-origin, cors"
    })
    void whatAnOwnPageOrNoPageSendsIsNot(String method, String origin, String site, String mode) {
        assertThat(new Initiator(new AllowedOrigins(HOSTS, List.of()))
                        .isForeign(HttpMethod.valueOf(method), headers(origin, site, mode)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example, cross-site, false",
        "HTTPS://Portal.example, same-site, false",
        "https://portal.example:8443, cross-site, true",
        "http://portal.example, cross-site, true",
        "http://localhost:8080, same-site, true"
    })
    void whereOriginsAreListedNoOtherIsOwn(String origin, String site, boolean foreign) {
        AllowedOrigins listed = new AllowedOrigins(HOSTS, List.of("https://portal.example"));

        assertThat(new Initiator(listed).isForeign(HttpMethod.POST, headers(origin, site, "cors")))
                .isEqualTo(foreign);
    }

    @Test
    void ofTwoOriginsBothMustBeOwn() {
        MultiMap headers =
                headers("http://localhost:8081", "same-origin", "cors").add("Origin", "http://evil.example");

        assertThat(new Initiator(new AllowedOrigins(HOSTS, List.of())).isForeign(HttpMethod.POST, headers))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"portal.example", "https://portal.example/app", "null"})
    void whatIsNoOriginIsRefusedAtTheStart(String listed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedOrigins(HOSTS, List.of(listed)))
                .withMessageContaining("hopluu.http.origins");
    }

    private static MultiMap headers(String origin, String site, String mode) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        add(headers, "Origin", origin);
        add(headers, "Sec-Fetch-Site", site);
        add(headers, "Sec-Fetch-Mode", mode);
        return headers;
    }

    private static void add(MultiMap headers, String name, String value) {
        if (value != null) {
            headers.add(name, value);
        }
    }
}
