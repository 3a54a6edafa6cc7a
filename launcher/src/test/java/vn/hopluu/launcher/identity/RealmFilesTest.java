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
                .containsExactly("hopluu-portal", "hopluu-machine");
        assertThat(clients(PROVINCE))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .noneMatch(client -> client.path("implicitFlowEnabled").asBoolean(true))
                .noneMatch(client -> client.path("publicClient").asBoolean(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PROVINCE})
    void everyClientsTokenIsMeantForTheServicesAndSaysWhoItIsOf(String realm) {
        List<JsonNode> mappers = read(realm)
                .path("clientScopes")
                .valueStream()
                .filter(scope -> scope.path("name").asText().equals("hopluu"))
                .flatMap(scope -> scope.path("protocolMappers").valueStream())
                .toList();

        assertThat(mappers)
                .anySatisfy(mapper -> {
                    assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
                    assertThat(config(mapper, "included.custom.audience")).isEqualTo("hopluu");
                })
                .anySatisfy(mapper ->
                        assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-sub-mapper"))
                .allSatisfy(mapper -> {
                    assertThat(config(mapper, "access.token.claim")).isEqualTo("true");
                    assertThat(config(mapper, "lightweight.claim")).isEqualTo("true");
                });
        assertThat(clients(realm))
                .isNotEmpty()
                .allSatisfy(client ->
                        assertThat(texts(client.path("defaultClientScopes"))).contains("hopluu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PROVINCE})
    void accessTokensAreShortAndNameNobody(String realm) {
        assertThat(read(realm).path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(clients(realm)).allSatisfy(client -> {
            JsonNode attributes = client.path("attributes");
            assertThat(attributes.path("access.token.lifespan").asText()).isEqualTo("300");
            assertThat(attributes.path("access.token.signed.response.alg").asText())
                    .isEqualTo("RS256");
            assertThat(attributes
                            .path("client.use.lightweight.access.token.enabled")
                            .asText())
                    .isEqualTo("true");
            assertThat(client.path("optionalClientScopes")).isEmpty();
        });
        assertThat(read(realm).path("clientScopes").valueStream())
                .filteredOn(scope -> scope.path("name").asText().equals("profile"))
                .flatExtracting(
                        scope -> scope.path("protocolMappers").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(mapper ->
                        assertThat(config(mapper, "access.token.claim")).isEqualTo("false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PROVINCE})
    void thePortalSignsInWithPkceAndIsComeBackToAtOneAddress(String realm) {
        JsonNode portal = clients(realm).getFirst();

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
        assertThat(clients(PROVINCE)).noneMatch(client -> client.has("secret"));
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
