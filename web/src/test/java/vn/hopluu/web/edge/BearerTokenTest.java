package vn.hopluu.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer eyJ.eyJ-_.x0", "Basic YTpi"})
    void aTokensShapeAndOtherSchemesPass(String shown) {
        assertThat(BearerToken.isWellFormed(shown)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ..",
                "Bearer a",
                "Bearer a.b.",
                "Bearer a.b.c.d",
                "Bearer ",
                "Bearer a.b.c d",
                "bearer é.b.c"
            })
    void anythingElseIsNoToken(String shown) {
        assertThat(BearerToken.isWellFormed(shown)).isFalse();
    }
}
