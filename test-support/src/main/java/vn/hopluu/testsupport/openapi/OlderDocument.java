package vn.hopluu.testsupport.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An OpenAPI document in version 3.0, for tools that do not know 3.1.
final class OlderDocument {

    private static final String VERSION = "3.0.3";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OlderDocument() {}

    /// @param document in version 3.1, as the services answer it
    static String of(String document) {
        SmallRyeOpenAPI read = only().withCustomStaticFile(
                        () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .build();
        String older =
                only().withInitialModel(read.model().openapi(VERSION)).build().toJSON();
        try {
            JsonNode tree = JSON.readTree(older);
            tree.findParents("nullable").forEach(schema -> allowNull((ObjectNode) schema));
            tree.findParents("allOf").forEach(schema -> takeOutOfOne((ObjectNode) schema));
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SmallRyeOpenAPI.Builder only() {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false);
    }

    /// A reference beside a default, which the validator takes for an object whatever it refers to.
    private static void takeOutOfOne(ObjectNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        schema.get("allOf").forEach(part -> {
            if (part.size() > 1 || !part.has("default")) {
                parts.add(part);
            }
        });
        if (parts.size() == 1) {
            schema.remove("allOf");
            schema.setAll((ObjectNode) parts.getFirst());
        }
    }

    /// In 3.0 `nullable` says nothing beside `allOf`, which is what is written for a reference or null.
    private static void allowNull(ObjectNode schema) {
        if (schema.remove("allOf") instanceof ArrayNode references) {
            schema.remove("nullable");
            schema.remove("type");
            schema.putArray("anyOf")
                    .addAll(references)
                    .addObject()
                    .put("type", "object")
                    .put("nullable", true)
                    .putArray("enum")
                    .addNull();
        }
    }
}
