package vn.hopluu.web.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Worded;

/// How a record comes to JSON: for each property whether it may be null, and whether it is left out then.
final class RecordShape {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName IGNORE = DotName.createSimple(JsonIgnore.class);

    private static final DotName WORDED = DotName.createSimple(Worded.class);

    private RecordShape() {}

    /// @param nullable whether the component may be null
    /// @param leftOut whether it is left out of an answer where it is null
    /// @param primitive whether it has a value where a request leaves it out
    /// @param elementsNullable whether what a list or a map holds may be null
    record Property(boolean nullable, boolean leftOut, boolean primitive, boolean elementsNullable) {}

    /// The properties by name; those of an unwrapped component stand in its place.
    static Map<String, Property> of(ClassInfo type, IndexView index) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            FieldInfo field = type.field(component.name());
            if (field.hasAnnotation(UNWRAPPED)) {
                properties.putAll(of(index.getClassByName(field.type().name()), index));
            } else if (!field.hasAnnotation(IGNORE)) {
                properties.put(field.name(), property(field, type));
                if (field.hasAnnotation(WORDED)) {
                    properties.put(field.name() + Worded.SUFFIX, property(field, type));
                }
            }
        }
        return properties;
    }

    private static Property property(FieldInfo field, ClassInfo type) {
        AnnotationInstance own = field.annotation(INCLUDE);
        AnnotationInstance include = own == null ? type.declaredAnnotation(INCLUDE) : own;
        return new Property(
                field.type().hasAnnotation(NULLABLE),
                include != null && include.value().asEnum().equals(JsonInclude.Include.NON_NULL.name()),
                field.type().kind() == Type.Kind.PRIMITIVE,
                elementsNullable(field.type()));
    }

    private static boolean elementsNullable(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.asParameterizedType().arguments().getLast().hasAnnotation(NULLABLE);
    }
}
