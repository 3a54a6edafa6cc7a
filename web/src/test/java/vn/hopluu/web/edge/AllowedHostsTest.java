package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private final AllowedHosts hosts = new AllowedHosts(List.of("localhost", "127.0.0.1", "[::1]", "Tonghop.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8081", "127.0.0.1:8083", "[::1]:8081", "[::1]", "tonghop.example:443"})
    void aListedNameIsAdmittedOnEveryPort(String authority) {
        assertThat(hosts.admits(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8081",
                "localhost.evil.example",
                "evil.example:localhost",
                "localhost@evil.example",
                "evil.example#localhost",
                "127.0.0.1.evil.example",
                "[::1].evil.example",
                "10.0.0.7:8081",
                "::1",
                ""
            })
    void anyOtherNameIsNot(String authority) {
        assertThat(hosts.admits(authority)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7:9081", "[fd00::7]:9081", "localhost:9081"})
    void whereCallersKnowTheAddressAnAddressWillDo(String authority) {
        assertThat(hosts.admitsOrIsAddress(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:9081", "10.0.0.7.evil.example", "10.0.0.evil"})
    void aNameThatOnlyLooksLikeAnAddressWillNot(String authority) {
        assertThat(hosts.admitsOrIsAddress(authority)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "::1", "http://localhost", ""})
    void aNameThatNoRequestCouldBearIsRefusedAtTheStart(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedHosts(List.of(name)))
                .withMessageContaining("hopluu.http.hosts");
    }
}
