package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A schema lets unknown properties pass, so a property that it forgot would go unseen. Here it does not.
@Tag("gate")
class SchemaCompletenessTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void everyPropertyThatIsWrittenIsDescribedInTheSchema(EventType type) throws IOException {
        JsonNode schema = JSON.readTree(Golden.schema(type));
        JsonNode written = JSON.readTree(EventJson.write(Golden.read(Golden.prefix(type) + "full.json")));

        List<String> undescribed = undescribed("", written, schema, schema);

        assertThat(undescribed)
                .as("properties of %s that %s does not describe: add them there", type, type.schemaResource())
                .isEmpty();
    }

    private static List<String> undescribed(String at, JsonNode value, JsonNode schema, JsonNode root) {
        List<String> found = new ArrayList<>();
        JsonNode resolved = resolve(schema, root);
        if (value.isObject()) {
            value.properties().forEach(property -> {
                JsonNode described = resolved.path("properties").path(property.getKey());
                String place = at + "/" + property.getKey();
                if (described.isMissingNode()) {
                    found.add(place);
                }
                found.addAll(undescribed(place, property.getValue(), described, root));
            });
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            found.addAll(undescribed(at + "/" + i, value.get(i), resolved.path("items"), root));
        }
        return found;
    }

    private static JsonNode resolve(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
