package vn.hopluu.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthModeTest {

    private static final Optional<String> PROVIDER = Optional.of("https://id.example.gov.vn/realms/hopluu");
    private static final Optional<String> NO_PROVIDER = Optional.empty();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void openOnLoopbackOutsideProductionAServiceStarts(String host) {
        assertThat(AuthMode.refusal("none", host, NO_PROVIDER, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.10", "::", "", "localhost.example.vn", "127.0.0.1.example.vn"})
    void openWhereOthersReachItAServiceRefusesToStartAndSaysWhatToSet(String host) {
        assertThat(AuthMode.refusal("none", host, NO_PROVIDER, false))
                .hasValueSatisfying(message -> assertThat(message).contains("QUARKUS_HTTP_HOST=127.0.0.1"));
    }

    @Test
    void openInProductionAServiceRefusesToStart() {
        assertThat(AuthMode.refusal("none", "127.0.0.1", NO_PROVIDER, true))
                .hasValueSatisfying(message -> assertThat(message).contains("refused in the prod profile"));
    }

    @Test
    void withAProviderAServiceStartsOnAnyAddress() {
        assertThat(AuthMode.refusal("oidc", "0.0.0.0", PROVIDER, true)).isEmpty();
    }

    @Test
    void withoutAProviderNobodyCouldBeKnown() {
        assertThat(AuthMode.refusal("oidc", "127.0.0.1", NO_PROVIDER, false))
                .hasValueSatisfying(message -> assertThat(message).contains("QUARKUS_OIDC_AUTH_SERVER_URL"));
    }

    @Test
    void theDemosRealmIsForNoProduction() {
        Optional<String> demo = Optional.of("http://127.0.0.1:8180/realms/hopluu-demo");

        assertThat(AuthMode.refusal("oidc", "127.0.0.1", demo, true))
                .hasValueSatisfying(message -> assertThat(message).contains("deploy/identity/hopluu-realm.json"));
        assertThat(AuthMode.refusal("oidc", "127.0.0.1", demo, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NONE", "basic"})
    void aModeThatNobodyKnowsIsRefusedEverywhere(String auth) {
        assertThat(AuthMode.refusal(auth, "127.0.0.1", PROVIDER, false))
                .hasValueSatisfying(message -> assertThat(message).contains("hopluu.auth=" + auth + " is not known"));
    }
}
