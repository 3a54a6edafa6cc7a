package vn.hopluu.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import vn.hopluu.web.list.Page;

/// Says of every record in the OpenAPI document what is always there and what may be null, by the record
/// itself, and gives every schema one name that does not hang on which others there are.
///
/// It comes behind the filters that describe operations, for it takes away what none of them refers to.
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class SchemasInOpenApi implements OASFilter {

    /// Types that are texts: said where they stand, since a name of its own for a day helps nobody.
    private static final Set<String> TEXTS = Set.of("Instant", "LocalDate", "Message", "OffsetDateTime", "UUID");

    private final IndexView index;

    /// By identity: one schema may stand in several places.
    private final Set<Schema> references = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Called by the generator, with what it scanned.
    public SchemasInOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            references.add(schema);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        references.forEach(reference -> write(reference, schemas));
        Map<String, ClassInfo> types = ScannedTypes.byName(index);
        SchemaNames naming = new SchemaNames(schemas, types);
        Map<String, String> names = naming.all();
        references.stream().filter(reference -> reference.getRef() != null).forEach(reference -> {
            reference.setRef(names.get(References.nameIn(reference)));
            // The generator says "object" of enums, too
            reference.setType((List<Schema.SchemaType>) null);
        });
        document.getComponents().setSchemas(renamed(schemas, names));
        keepUsed(document);
        schemas.keySet().stream()
                .filter(naming::isPage)
                .toList()
                .forEach(page -> types.put(page, index.getClassByName(Page.class)));
        describe(document, renamed(types, names));
        // Said, for it is meant: there are no identities yet, see SECURITY.md
        document.setSecurity(List.of());
    }

    private static void write(Schema reference, Map<String, Schema> schemas) {
        String name = References.nameIn(reference);
        if (TEXTS.contains(name)) {
            Schema text = Objects.requireNonNull(schemas.get(name));
            reference.setRef(null);
            reference.setType(text.getType());
            reference.setFormat(text.getFormat());
        }
    }

    private void describe(OpenAPI document, Map<String, ClassInfo> types) {
        References referred = new References(document);
        Set<String> asked = referred.asked();
        Set<String> answered = referred.answered();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            BodyExamples.of(name).ifPresent(schema::addExample);
            ClassInfo type = types.get(name);
            if (type != null && type.isRecord()) {
                new RecordSchema(schema, asked.contains(name), answered.contains(name))
                        .describe(RecordShape.of(type, index));
            }
        });
    }

    private static <T> Map<String, T> renamed(Map<String, T> named, Map<String, String> names) {
        Map<String, T> renamed = new TreeMap<>();
        named.forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
        return renamed;
    }

    /// What the libraries bring for problems of their own is not used here.
    private static void keepUsed(OpenAPI document) {
        References referred = new References(document);
        Set<String> used = new HashSet<>(referred.asked());
        used.addAll(referred.answered());
        used.addAll(referred.named());
        Map<String, Schema> kept = new TreeMap<>(document.getComponents().getSchemas());
        kept.keySet().retainAll(used);
        document.getComponents().setSchemas(kept);
    }
}
