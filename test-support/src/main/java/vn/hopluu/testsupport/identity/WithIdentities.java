package vn.hopluu.testsupport.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Turns identities on, as they are outside tests, with the provider of the tests.
public class WithIdentities implements QuarkusTestProfile {

    public static final String ADMINISTRATOR = "the-first-administrator";

    /// More than a test asks for as one user in passing.
    public static final int USER_BURST = 1_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hopluu.auth",
                "oidc",
                "hopluu.administrators",
                ADMINISTRATOR,
                "quarkus.oidc.auth-server-url",
                TestProvider.running().address(),
                "hopluu.limits.user-burst",
                Integer.toString(USER_BURST),
                "hopluu.limits.unit-burst",
                "100000");
    }
}
