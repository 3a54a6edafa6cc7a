package vn.hopluu.web.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import vn.hopluu.web.list.Page;

/// What the schemas of a document are called: as `@Schema` says, else as the type; a nested type after its outer one,
/// a page after what it lists. The generator numbers those that have one name, in the order in which it meets them.
final class SchemaNames {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String PAGE = Page.class.getSimpleName();

    private final Map<String, Schema> schemas;
    private final Map<String, ClassInfo> types;

    SchemaNames(Map<String, Schema> schemas, Map<String, ClassInfo> types) {
        this.schemas = schemas;
        this.types = types;
    }

    /// The names by those that the generator gave.
    ///
    /// @throws IllegalStateException where two types want the same name
    Map<String, String> all() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (String given : schemas.keySet()) {
            String name = name(given);
            String other = owners.put(name, given);
            if (other != null) {
                throw new IllegalStateException(
                        "Two schemas would be called %s: %s and %s. Give one a name: @Schema(name = …)"
                                .formatted(name, types.get(other), types.get(given)));
            }
            names.put(given, name);
        }
        return names;
    }

    private String name(String given) {
        ClassInfo type = types.get(given);
        if (type != null) {
            return name(type);
        }
        return isPage(given) ? name(References.nameIn(listed(given))) + PAGE : given;
    }

    /// Of generic types the generator's names are all there is.
    boolean isPage(String given) {
        return given.startsWith(PAGE) && !types.containsKey(given);
    }

    private Schema listed(String page) {
        Schema schema = Objects.requireNonNull(schemas.get(page));
        return Objects.requireNonNull(schema.getProperties().get("items")).getItems();
    }

    private static String name(ClassInfo type) {
        AnnotationInstance said = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = said == null ? null : said.value("name");
        if (name != null) {
            return name.asString();
        }
        String outer = outer(type);
        return type.simpleName().startsWith(outer) ? type.simpleName() : outer + type.simpleName();
    }

    /// What the type's outer one is about: `Deadline` of `DeadlineBody`. A resource is about what it answers.
    private static String outer(ClassInfo type) {
        DotName outer = type.enclosingClass();
        if (outer == null || outer.toString().endsWith("Resource")) {
            return "";
        }
        String name = outer.toString();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
                .replaceFirst("(?<=.)(Body|Changed|View)$", "");
    }
}
