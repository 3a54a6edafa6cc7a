package vn.hopluu.testsupport.openapi;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A service's OpenAPI document, kept at `docs/openapi/<service>.yaml` and compared by the build.
///
/// A change of the contract is so a change that a reviewer sees. Run the test with `-Dopenapi.update` to write it.
public final class OpenApiContract {

    private static final String UPDATE = "openapi.update";
    private static final int TIMEOUT = (int) Duration.ofSeconds(10).toMillis();
    private static final int CONTEXT = 3;

    private final String service;
    private final Path kept;
    private final boolean update;

    OpenApiContract(String service, Path kept, boolean update) {
        this.service = service;
        this.kept = kept;
        this.update = update;
    }

    /// The contract of a service of this repository.
    ///
    /// @param service the module's name: `plan-service`
    public static OpenApiContract of(String service) {
        Path kept = repository().resolve("docs/openapi").resolve(service + ".yaml");
        return new OpenApiContract(service, kept, System.getProperty(UPDATE) != null);
    }

    /// Compares, or writes where the run asked for it.
    ///
    /// @param served where the service answers with its document: `/q/openapi`
    /// @throws AssertionError where the kept document is another, with the first difference and the way to mend it
    public void holds(URL served) {
        compare(fetch(served));
    }

    void compare(String served) {
        String document = lines(served).collect(joining("\n", "", "\n"));
        if (update) {
            write(document);
            return;
        }
        String expected = Files.exists(kept) ? read() : "";
        if (!expected.equals(document)) {
            throw new AssertionError(
                    difference(lines(expected).toList(), lines(document).toList()));
        }
    }

    private String difference(List<String> expected, List<String> actual) {
        int line = IntStream.range(0, Math.min(expected.size(), actual.size()))
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .findFirst()
                .orElse(Math.min(expected.size(), actual.size()));
        return """
                docs/openapi/%s.yaml is not what the service answers. The first difference is at line %d.
                Kept:
                %s
                Answered:
                %s
                Where the change is meant, write it and read the difference before you commit it:
                  ./mvnw -pl %s -am test -Dtest=OpenApiContractTest -Dsurefire.failIfNoSpecifiedTests=false -D%s
                A field that is gone or a type that is another breaks those who call us: give it a new path instead.
                """.formatted(service, line + 1, around(expected, line), around(actual, line), service, UPDATE);
    }

    private static String around(List<String> lines, int line) {
        int from = Math.max(0, line - CONTEXT);
        int to = Math.min(lines.size(), line + CONTEXT + 1);
        return from >= to
                ? "  (nothing)"
                : lines.subList(from, to).stream().map(text -> "  " + text).collect(joining("\n"));
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::stripTrailing);
    }

    private String read() {
        try {
            return Files.readString(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String document) {
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            Files.writeString(kept, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fetch(URL served) {
        try {
            URLConnection connection = served.openConnection();
            connection.setConnectTimeout(TIMEOUT);
            connection.setReadTimeout(TIMEOUT);
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no OpenAPI document at " + served, e);
        }
    }

    /// The folder with `.mvn`, from the module's folder upward.
    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no .mvn above " + Path.of("").toAbsolutePath());
    }
}
