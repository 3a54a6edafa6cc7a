package vn.hopluu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenOnLoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void onLoopbackOutsideProductionAServiceStarts(String host) {
        assertThat(OpenOnLoopback.refusal("none", host, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.10", "::", "", "localhost.example.vn", "127.0.0.1.example.vn"})
    void whereOthersReachItAServiceRefusesToStartAndSaysWhatToSet(String host) {
        assertThat(OpenOnLoopback.refusal("none", host, false))
                .hasValueSatisfying(message -> assertThat(message).contains("QUARKUS_HTTP_HOST=127.0.0.1"));
    }

    @Test
    void inProductionAServiceRefusesToStartWithoutIdentities() {
        assertThat(OpenOnLoopback.refusal("none", "127.0.0.1", true))
                .hasValueSatisfying(message -> assertThat(message).contains("refused in the prod profile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oidc", "", "NONE"})
    void aModeThatNobodyKnowsIsRefusedEverywhere(String auth) {
        assertThat(OpenOnLoopback.refusal(auth, "127.0.0.1", false))
                .hasValueSatisfying(message -> assertThat(message).contains("hopluu.auth=" + auth + " is not known"));
    }
}
