package vn.hopluu.testsupport.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Turns identities on, as they are outside tests, with the provider of the tests.
public class WithIdentities implements QuarkusTestProfile {

    public static final String ADMINISTRATOR = "the-first-administrator";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hopluu.auth",
                "oidc",
                "hopluu.administrators",
                ADMINISTRATOR,
                "quarkus.oidc.auth-server-url",
                TestProvider.running().address());
    }
}
