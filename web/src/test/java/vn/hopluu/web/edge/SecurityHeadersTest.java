package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    @Test
    void aPageRunsNothingThatStandsInIt() {
        MultiMap headers = of("text/html;charset=utf-8");

        assertThat(headers.get("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.get("Permissions-Policy")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "text/event-stream", "none"})
    void dataLoadsNothing(String type) {
        MultiMap headers = of(type);

        assertThat(headers.get("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.get("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.get("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    private static MultiMap of(String type) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        if (!type.equals("none")) {
            headers.add("Content-Type", type);
        }
        SecurityHeaders.add(headers);
        return headers;
    }
}
