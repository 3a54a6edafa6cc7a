package vn.hopluu.events;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The files that were written by hand once and must stay readable: `golden/<name>.v<version>.<case>.json`.
final class Golden {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Golden() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Golden.class.getResource("/golden")).toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(EventType type) {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix(type)))
                .toList();
    }

    static EventType typeOf(Path file) {
        return Stream.of(EventType.values())
                .filter(type -> file.getFileName().toString().startsWith(prefix(type)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " belongs to no EventType"));
    }

    static Event read(String name) {
        Path file = files().stream()
                .filter(candidate -> candidate.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
        return EventJson.read(typeOf(file), bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String schema(EventType type) {
        try (InputStream schema = Golden.class.getResourceAsStream(type.schemaResource())) {
            return new String(
                    Objects.requireNonNull(schema, "no schema at " + type.schemaResource())
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a payload breaks of its schema, one line each; empty where it is valid.
    static String violations(EventType type, byte[] payload) {
        Schema schema = SCHEMAS.getSchema(schema(type), InputFormat.JSON);
        return schema
                .validate(
                        new String(payload, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .collect(joining("\n"));
    }

    /// `report.v1.`, the start of the names of a type's files.
    static String prefix(EventType type) {
        return type.name().toLowerCase(Locale.ROOT) + ".v" + type.schemaVersion() + ".";
    }
}
