package vn.hopluu.testsupport.access;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.testsupport.access.AccessRules.Expected;

/// Asks every operation of a service as every role of every relation, and holds what is answered against the table.
public final class AccessMatrix {

    private static final String UPDATE = "openapi.update";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private static final Pattern TYPED = Pattern.compile("([a-z]+/[a-z0-9.+-]+):(.*)");
    private static final Set<String> HIDDEN_AS = Set.of(
            "unknown-unit", "unknown-plan", "unknown-obligation", "unknown-model", "unknown-dialogue", "unknown-user");

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MOST_READ = 10_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final AccessRules rules = AccessRules.read();
    private final Set<String> known;
    private final Map<String, Operation> operations;
    private final Fixture fixture;

    /// What a service's test knows: who has which role, and what the places of an address are.
    public interface Fixture {

        /// A token of a user with this role at the caller's unit; at the unit that has ended, where the
        /// relation says so.
        String token(String role, Relation relation);

        /// What stands in an address's or a body's place: `{unit}`.
        String value(String place, Relation relation);
    }

    /// @param kind the class of the table
    /// @param query what follows the path, or empty
    /// @param body or empty; JSON, or of the type before its first colon
    private record Operation(String id, String kind, String method, String path, String query, String body) {}

    /// @param document the service's OpenAPI document, as it is kept
    /// @param table its operations: id; class; query; body
    public AccessMatrix(Path document, Path table, Fixture fixture) {
        this.fixture = fixture;
        List<Address> addresses = addresses(document);
        this.known = addresses.stream().map(Address::id).collect(Collectors.toCollection(TreeSet::new));
        this.operations = operations(addresses, table);
    }

    /// An operation of the document.
    private record Address(String id, String method, String path) {}

    /// Operations of the document without a class, and lines of the table that are none of the document's.
    public List<String> unclassified() {
        return Stream.concat(
                        known.stream()
                                .filter(id -> !operations.containsKey(id)
                                        || !rules.know(operations.get(id).kind())),
                        operations.keySet().stream().filter(id -> !known.contains(id)))
                .toList();
    }

    /// Every call that is answered otherwise than the table says.
    public List<String> deviations() {
        List<String> deviations = new ArrayList<>();
        for (Operation operation : operations.values()) {
            for (String role : roles()) {
                for (Relation relation : relations(operation)) {
                    deviation(operation, role, relation).ifPresent(deviations::add);
                }
            }
        }
        return deviations;
    }

    /// The product of the table and the operations: a line for each operation and role, with the
    /// relations in which it is served, told that it may not, and told that there is nothing.
    ///
    /// @throws AssertionError where the kept file says something else; run with `-Dopenapi.update` to write it
    public void isKeptAt(Path file) {
        String product = product();
        try {
            if (System.getProperty(UPDATE) != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, product);
            }
            if (!Files.exists(file) || !Files.readString(file).equals(product)) {
                throw new AssertionError(file + " is not what the table and the operations come to. Write it anew:"
                        + " run the test with -D" + UPDATE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String product() {
        StringBuilder csv = new StringBuilder("operation;class;role;served;forbidden;hidden\n");
        for (Operation operation : operations.values()) {
            for (String role : roles()) {
                csv.append(String.join(
                                ";",
                                operation.id(),
                                operation.kind(),
                                role,
                                relations(operation, role, Expected.SERVED),
                                relations(operation, role, Expected.FORBIDDEN),
                                relations(operation, role, Expected.HIDDEN)))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private String relations(Operation operation, String role, Expected expected) {
        return relations(operation).stream()
                .filter(relation -> expected(operation, role, relation) == expected)
                .map(Relation::name)
                .collect(Collectors.joining(" "));
    }

    /// The first administrator is one at no unit, so none of his ends.
    private Expected expected(Operation operation, String role, Relation relation) {
        Relation asked = role.equals(AccessRules.FIRST) && relation == Relation.FORMER ? Relation.SIBLING : relation;
        return rules.expected(operation.kind(), role, asked);
    }

    private static List<String> roles() {
        return Stream.concat(AccessRules.ROLES.stream(), Stream.of(AccessRules.FIRST, AccessRules.NOBODY))
                .toList();
    }

    private List<Relation> relations(Operation operation) {
        return rules.ofUnits(operation.kind())
                ? Stream.of(Relation.values())
                        .filter(relation -> relation != Relation.ANY)
                        .toList()
                : List.of(Relation.ANY);
    }

    private Optional<String> deviation(Operation operation, String role, Relation relation) {
        Expected expected = expected(operation, role, relation);
        Answered response = call(operation, role, relation);
        Expected found = found(response);
        return found == expected
                ? Optional.empty()
                : Optional.of(operation.id() + " as " + role + ", " + relation + ": " + expected
                        + " expected, but " + response.status() + " "
                        + response.body().replaceAll("\\s+", " ").transform(AccessMatrix::shortened));
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) : text;
    }

    private static Expected found(Answered response) {
        int status = response.status();
        if (status == 401 || status == 403) {
            return Expected.FORBIDDEN;
        }
        return status == 404
                        && HIDDEN_AS.stream().anyMatch(type -> response.body().contains("problem:" + type))
                ? Expected.HIDDEN
                : Expected.SERVED;
    }

    /// The body of an answer that goes on is not read.
    private record Answered(int status, String body) {}

    private Answered call(Operation operation, String role, Relation relation) {
        String body = filled(operation.body(), relation);
        Matcher typed = TYPED.matcher(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + filled(address(operation), relation)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + fixture.token(role, relation))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .method(
                        operation.method(),
                        HttpRequest.BodyPublishers.ofString(typed.matches() ? typed.group(2) : body));
        if (!body.isEmpty()) {
            request.header("Content-Type", typed.matches() ? typed.group(1) : "application/json");
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                boolean goesOn =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                return new Answered(
                        response.statusCode(),
                        goesOn ? "" : new String(answer.readNBytes(MOST_READ), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The entries of a register have ids of their own: `/models/{id}` is `{model}`.
    private static String address(Operation operation) {
        return operation
                        .path()
                        .replaceFirst("/(model|dialogue|import)s/\\{id\\}", "/$1s/{$1}")
                        .replaceFirst("/plans/\\{code\\}", "/plans/{plan}")
                + operation.query();
    }

    private String filled(String text, Relation relation) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(fixture.value(place.group(1), relation)));
    }

    private static List<Address> addresses(Path document) {
        try {
            List<Address> addresses = new ArrayList<>();
            new YAMLMapper()
                    .readTree(document.toFile())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> addresses.add(new Address(
                                    method.getValue().path("operationId").asText(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey()))));
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Operation> operations(List<Address> addresses, Path table) {
        Map<String, Operation> operations = new TreeMap<>();
        try (Stream<String> file = Files.lines(table)) {
            file.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 4))
                    .forEach(line -> operations.put(line[0], operation(addresses, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    private static Operation operation(List<Address> addresses, String[] line) {
        Address at = addresses.stream()
                .filter(address -> address.id().equals(line[0]))
                .findFirst()
                .orElse(new Address(line[0], "", ""));
        return new Operation(line[0], line[1], at.method(), at.path(), line[2], line[3]);
    }
}
