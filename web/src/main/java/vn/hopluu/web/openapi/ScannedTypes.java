package vn.hopluu.web.openapi;

import io.smallrye.openapi.runtime.scanner.CustomSchemaRegistry;
import io.smallrye.openapi.runtime.scanner.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/// Which Java type each schema of a document was made of. The generator hands its registry out before it scans, and to
/// nobody else; the filters behind it get the finished document only.
public final class ScannedTypes implements CustomSchemaRegistry {

    private static final ThreadLocal<SchemaRegistry> SCANNED = new ThreadLocal<>();

    @Override
    public void registerCustomSchemas(SchemaRegistry registry) {
        SCANNED.set(registry);
    }

    /// The types of the document that this thread has scanned last, by the names of their schemas. Of generic types
    /// it knows none.
    static Map<String, ClassInfo> byName(IndexView index) {
        SchemaRegistry registry = SCANNED.get();
        Map<String, ClassInfo> types = new HashMap<>();
        for (ClassInfo candidate : index.getKnownClasses()) {
            Type type = Type.create(candidate.name(), Type.Kind.CLASS);
            if (registry.hasRef(type, Map.of())) {
                types.put(References.nameIn(registry.lookupRef(type, Map.of())), candidate);
            }
        }
        return types;
    }
}
