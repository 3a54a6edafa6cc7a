package vn.hopluu.web.openapi;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import vn.hopluu.web.language.Worded;

/// The schema of a record: what is required in it, and what may be null.
///
/// A request may leave out what may be null, and what has a value of its own when it is left out. An answer holds
/// everything, save what the record leaves out where it is null. `@Schema(required = true)` says of a request's
/// component that null is refused.
///
/// @param asked whether a request's body holds it
/// @param answered whether an answer holds it
record RecordSchema(Schema schema, boolean asked, boolean answered) {

    private static final Schema NULL = OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));

    void describe(Map<String, RecordShape.Property> shape) {
        schema.setProperties(withWords(schema.getProperties(), shape));
        // The generator takes isOpen() for a property, Jackson does not
        schema.setProperties(schema.getProperties().entrySet().stream()
                .filter(property -> shape.containsKey(property.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
        List<String> demanded = Objects.requireNonNullElse(schema.getRequired(), List.of());
        Set<String> required = new LinkedHashSet<>();
        schema.getProperties().forEach((name, value) -> {
            RecordShape.Property property = Objects.requireNonNull(shape.get(name));
            if (demanded.contains(name) || isRequired(property)) {
                required.add(name);
            }
            if (mayBeNull(property, demanded.contains(name))) {
                allowNull(value);
            }
            if (property.elementsNullable()) {
                allowNullWithin(value);
            }
        });
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    /// The generator does not know what stands beside a constant.
    private static Map<String, Schema> withWords(
            Map<String, Schema> properties, Map<String, RecordShape.Property> shape) {
        Map<String, Schema> all = new LinkedHashMap<>();
        properties.forEach((name, property) -> {
            all.put(name, property);
            String words = name + Worded.SUFFIX;
            if (shape.containsKey(words) && !properties.containsKey(words)) {
                all.put(words, words(name, property));
            }
        });
        return all;
    }

    private static Schema words(String name, Schema property) {
        Schema text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        boolean isList = property.getType() != null && property.getType().contains(Schema.SchemaType.ARRAY);
        return (isList
                        ? OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(text)
                        : text)
                .description("`" + name + "` in words, in the answer's language");
    }

    private boolean isRequired(RecordShape.Property property) {
        if (property.nullable()) {
            return answered && !asked && !property.leftOut();
        }
        return !(asked && property.primitive());
    }

    private boolean mayBeNull(RecordShape.Property property, boolean demanded) {
        return property.nullable() && !demanded && (asked || !property.leftOut());
    }

    /// A null in a list is refused as what it is, wherever one is sent; in a map it takes something away.
    private void allowNullWithin(Schema value) {
        if (value.getAdditionalPropertiesSchema() != null) {
            allowNull(value.getAdditionalPropertiesSchema());
        } else if (value.getItems() != null && !asked) {
            allowNull(value.getItems());
        }
    }

    private static void allowNull(Schema value) {
        if (value.getRef() != null) {
            value.anyOf(List.of(OASFactory.createSchema().ref(value.getRef()), NULL));
            value.setRef(null);
        } else if (value.getType() != null && !value.getType().contains(Schema.SchemaType.NULL)) {
            value.addType(Schema.SchemaType.NULL);
        }
    }
}
