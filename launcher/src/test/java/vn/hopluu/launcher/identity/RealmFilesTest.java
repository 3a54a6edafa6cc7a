package vn.hopluu.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.launcher.Libraries;

/// What the two realms must hold to, whoever edits them.
class RealmFilesTest {

    private static final String DEMO = "samples/identity/hopluu-demo-realm.json";
    private static final String PROVINCE = "deploy/identity/hopluu-realm.json";

    @Test
    void nobodySignsInToAProvinceByHandingAPasswordToAProgram() {
        assertThat(clients(PROVINCE))
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("hopluu-portal", "hopluu-machine", "admin-cli");
        assertThat(clients(PROVINCE))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .noneMatch(client -> client.path("implicitFlowEnabled").asBoolean(true));
        // Keycloak makes its own, which would, where the file says nothing of it
        assertThat(named(PROVINCE, "admin-cli").path("enabled").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PROVINCE})
    void everyClientsTokenIsMeantForTheServicesAndSaysWhoItIsOf(String realm) {
        assertThat(enabledClients(realm))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(mappers(client))
                        .anySatisfy(mapper -> {
                            assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
                            assertThat(config(mapper, "included.custom.audience"))
                                    .isEqualTo("hopluu");
                            assertThat(config(mapper, "lightweight.claim")).isEqualTo("true");
                        })
                        .anySatisfy(mapper -> {
                            assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-sub-mapper");
                            assertThat(config(mapper, "lightweight.claim")).isEqualTo("true");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PROVINCE})
    void accessTokensAreShortAndNameNobody(String realm) {
        assertThat(read(realm).path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(enabledClients(realm)).allSatisfy(client -> {
            JsonNode attributes = client.path("attributes");
            assertThat(attributes.path("access.token.lifespan").asText()).isEqualTo("300");
            assertThat(attributes.path("access.token.signed.response.alg").asText())
                    .isEqualTo("RS256");
            assertThat(attributes
                            .path("client.use.lightweight.access.token.enabled")
                            .asText())
                    .isEqualTo("true");
            assertThat(client.path("defaultClientScopes").isArray()).isTrue();
            assertThat(client.path("defaultClientScopes")).isEmpty();
            assertThat(client.path("optionalClientScopes").isArray()).isTrue();
            assertThat(client.path("optionalClientScopes")).isEmpty();
            assertThat(mappers(client))
                    .filteredOn(mapper -> config(mapper, "access.token.claim").equals("true"))
                    .extracting(mapper -> mapper.path("name").asText())
                    .containsExactly("subject", "audience");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PROVINCE})
    void thePortalSignsInWithPkceAndIsComeBackToAtOneAddress(String realm) {
        JsonNode portal = named(realm, "hopluu-portal");

        assertThat(portal.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(texts(portal.path("redirectUris")))
                .hasSize(1)
                .allMatch(uri -> !uri.contains("*") && uri.startsWith("${HOPLUU_PORTAL}/"));
        assertThat(portal.path("publicClient").asBoolean(true)).isFalse();
    }

    @Test
    void aProvincesRealmIsStrict() {
        JsonNode realm = read(PROVINCE);

        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt(1)).isZero();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)", "notUsername");
        assertThat(realm.path("users")).isEmpty();
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(clients(PROVINCE)).noneMatch(client -> client.has("secret"));
    }

    /// That it does so in a browser was seen once, by hand: the test reads what it is told.
    @Test
    void whoeverSignsOrAdministersInAProvinceNeedsASecondFactorWithRecoveryCodes() {
        JsonNode realm = read(PROVINCE);

        assertThat(realm.at("/roles/realm/0/name").asText()).isEqualTo("second-factor");
        assertThat(realm.path("browserFlow").asText()).isEqualTo("sign-in");
        assertThat(executions(realm, "sign-in form"))
                .containsExactly(
                        "auth-username-password-form REQUIRED",
                        "second factor CONDITIONAL",
                        "second factor to set up CONDITIONAL");
        assertThat(executions(realm, "second factor"))
                .containsExactly(
                        "conditional-user-configured REQUIRED",
                        "auth-otp-form ALTERNATIVE",
                        "auth-recovery-authn-code-form ALTERNATIVE");
        assertThat(executions(realm, "second factor to set up"))
                .containsExactly(
                        "conditional-user-role REQUIRED",
                        "conditional-sub-flow-executed REQUIRED",
                        "auth-otp-form REQUIRED");
        assertThat(realm.path("authenticatorConfig").valueStream())
                .anyMatch(config -> config.at("/config/condUserRole").asText().equals("second-factor"));
        assertThat(realm.path("requiredActions").valueStream())
                .anyMatch(action -> action.path("alias").asText().equals("CONFIGURE_TOTP")
                        && action.at("/config/add-recovery-codes").asText().equals("true"));
    }

    /// Everybody knows them.
    @Test
    void thePasswordAndTheRealmOfTheDemoStayOutOfWhatIsInstalled() throws IOException {
        DemoRealm demo = DemoRealm.ofRepository();

        try (Stream<Path> files =
                Files.walk(Libraries.find().repository().resolve("deploy")).filter(Files::isRegularFile)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(demo.password(), demo.name(), "hopluu-cli"));
        }
    }

    @Test
    void theDemosUsersShareOneDocumentedPasswordAndKeepTheirSubjects() {
        assertThat(read(DEMO).path("users").valueStream())
                .filteredOn(user -> !user.has("serviceAccountClientId"))
                .hasSize(10)
                .allSatisfy(user -> {
                    assertThat(user.at("/credentials/0/value").asText()).isEqualTo("dung-thu-hopluu");
                    assertThat(user.path("username").asText()).matches("[a-z]+\\.[a-z]+");
                    assertThat(user.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                });
    }

    private static List<String> executions(JsonNode realm, String flow) {
        return realm.path("authenticationFlows")
                .valueStream()
                .filter(found -> found.path("alias").asText().equals(flow))
                .flatMap(found -> found.path("authenticationExecutions").valueStream())
                .map(execution -> execution
                                .path("authenticator")
                                .asText(execution.path("flowAlias").asText())
                        + " " + execution.path("requirement").asText())
                .toList();
    }

    private static List<JsonNode> mappers(JsonNode client) {
        return client.path("protocolMappers").valueStream().toList();
    }

    private static List<JsonNode> enabledClients(String realm) {
        return clients(realm).stream()
                .filter(client -> client.path("enabled").asBoolean())
                .toList();
    }

    private static JsonNode named(String realm, String client) {
        return clients(realm).stream()
                .filter(found -> found.path("clientId").asText().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private static String config(JsonNode mapper, String name) {
        return mapper.path("config").path(name).asText();
    }

    private static List<JsonNode> clients(String realm) {
        return read(realm).path("clients").valueStream().toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode read(String realm) {
        try {
            return new ObjectMapper()
                    .readTree(Libraries.find().repository().resolve(realm).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
