package vn.hopluu.launcher.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.Libraries;

/// The realm of the sample users, as its file says. Everybody knows its one password, so it is for sample data on one
/// machine and nothing else.
///
/// @param file the realm as Keycloak imports it
/// @param name such as `hopluu-demo`
/// @param password of every user, and the secret of its clients
/// @param people who can sign in, in the order of the file
public record DemoRealm(Path file, String name, String password, List<Person> people) {

    /// Who assigns users to units, and looks after the system.
    public static final String ADMINISTRATOR = "quantri.hethong";

    private static final String MACHINE = "hopluu-machine";

    /// A sample user.
    ///
    /// @param subject the `sub` of the user's tokens: it stays, whatever the name
    /// @param user what is typed to sign in
    /// @param name what the user is, such as "Chủ tịch UBND xã Bản Bo"
    public record Person(String subject, String user, String name) {}

    public DemoRealm {
        people = List.copyOf(people);
    }

    /// The one of the repository that was built.
    ///
    /// @throws LauncherException if the file is missing or damaged
    public static DemoRealm ofRepository() {
        return read(Libraries.find().repository().resolve("samples/identity/hopluu-demo-realm.json"));
    }

    /// @throws LauncherException if the file is missing or damaged
    static DemoRealm read(Path file) {
        try {
            JsonNode realm = new ObjectMapper().readTree(file.toFile());
            List<JsonNode> users = realm.path("users")
                    .valueStream()
                    .filter(user -> !user.has("serviceAccountClientId"))
                    .toList();
            return new DemoRealm(
                    file,
                    realm.path("realm").asText(),
                    users.getFirst().at("/credentials/0/value").asText(),
                    users.stream().map(DemoRealm::person).toList());
        } catch (IOException | RuntimeException e) {
            throw new LauncherException("The realm of the sample users in " + file + " cannot be read: " + e, e);
        }
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.path("id").asText(),
                user.path("username").asText(),
                user.path("firstName").asText() + " " + user.path("lastName").asText());
    }

    /// @return empty for a name that nobody bears
    public Optional<Person> person(String user) {
        return people.stream().filter(person -> person.user().equals(user)).findFirst();
    }

    /// The subject of [#ADMINISTRATOR].
    public String administrator() {
        return person(ADMINISTRATOR)
                .orElseThrow(() -> new LauncherException("There is no user " + ADMINISTRATOR + " in " + file + "."))
                .subject();
    }

    /// @param keycloak such as `http://127.0.0.1:8180`
    public URI address(String keycloak) {
        return URI.create(keycloak + "/realms/" + name);
    }

    /// Tokens of a user, with the one password.
    ///
    /// @param keycloak where Keycloak answers
    /// @throws LauncherException if nobody bears the name, with those who can sign in
    public TokenSource ofUser(String user, String keycloak, Clock clock) {
        if (person(user).isEmpty()) {
            throw new LauncherException("No sample user is named " + user + ". These can sign in: "
                    + people.stream().map(Person::user).collect(Collectors.joining(", ")) + ".");
        }
        return new RenewedToken(
                new TokenEndpoint(address(keycloak)),
                Map.of("grant_type", "password", "client_id", "hopluu-cli", "username", user, "password", password),
                clock);
    }

    /// Tokens of the program that reports by itself.
    ///
    /// @param keycloak where Keycloak answers
    public TokenSource ofMachine(String keycloak, Clock clock) {
        return new RenewedToken(
                new TokenEndpoint(address(keycloak)),
                Map.of("grant_type", "client_credentials", "client_id", MACHINE, "client_secret", password),
                clock);
    }
}
