package vn.hopluu.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Examples of what is sent, kept beside the records as `openapi/examples/<schema>.json`.
final class BodyExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyExamples() {}

    /// The example of a schema, as maps, lists and values.
    static Optional<Object> of(String schema) {
        String place = "openapi/examples/" + schema + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(place)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(place + " is no JSON", e);
        }
    }
}
