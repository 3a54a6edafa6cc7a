package vn.hopluu.web.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which parameters of a query an endpoint takes: what its method and the beans among its arguments name.
final class KnownParameters {

    private final SortedMap<String, Boolean> names = new TreeMap<>();

    private KnownParameters() {}

    /// @return the parameters in the order of their names, each with whether it may be said more than once
    static SortedMap<String, Boolean> of(Method endpoint) {
        KnownParameters known = new KnownParameters();
        for (Parameter argument : endpoint.getParameters()) {
            known.add(argument, argument.getType());
        }
        return Collections.unmodifiableSortedMap(known.names);
    }

    private void add(AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), Collection.class.isAssignableFrom(type));
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            addFields(type);
        }
    }

    private void addFields(Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getType());
            }
        }
    }
}
