package vn.hopluu.web.metrics;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The addresses of a service's endpoints, with names in the place of what callers say: `/api/v1/rollups/{unit}`.
public final class PathTemplates {

    private PathTemplates() {}

    /// @param resources what may be resources; others are passed over
    public static Set<String> of(Collection<Class<?>> resources) {
        return resources.stream()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(PathTemplates::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Stream.concat(
                Stream.of(joined(base, "")),
                Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(method -> joined(base, path(method))));
    }

    private static String path(Method method) {
        return method.getAnnotation(Path.class).value();
    }

    /// A name may say what it stands for, `{id: [0-9]{1,18}}`, in braces of its own.
    private static String joined(String base, String rest) {
        StringBuilder template = new StringBuilder();
        int depth = 0;
        boolean named = true;
        for (char each : ("/" + base + "/" + rest).toCharArray()) {
            depth -= each == '}' ? 1 : 0;
            named = depth == 0 || named && each != ':' && each != ' ';
            if (named && !(each == '/' && !template.isEmpty() && template.charAt(template.length() - 1) == '/')) {
                template.append(each);
            }
            depth += each == '{' ? 1 : 0;
        }
        int last = template.length() - 1;
        return last > 0 && template.charAt(last) == '/' ? template.substring(0, last) : template.toString();
    }
}
