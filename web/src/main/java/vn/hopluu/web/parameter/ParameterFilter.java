package vn.hopluu.web.parameter;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Refuses what no address takes, before anything is read: a parameter that the endpoint does not know (a mistyped
/// filter would answer with everything), one that is said twice or says nothing, and characters that stand in no name.
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class ParameterFilter implements ContainerRequestFilter {

    private static final int LONGEST = 1_000;

    /// What a decoder puts in the place of bytes that are no UTF-8.
    private static final char NO_CHARACTER = '\uFFFD';

    private final ResourceInfo endpoint;
    private final Map<Method, SortedMap<String, Boolean>> known = new ConcurrentHashMap<>();

    ParameterFilter(ResourceInfo endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getPathParameters().values().forEach(values -> values.forEach(ParameterFilter::inPath));
        SortedMap<String, Boolean> names = known.computeIfAbsent(endpoint.getResourceMethod(), KnownParameters::of);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> inQuery(names, name, values));
    }

    private static void inPath(String value) {
        if (isUnusable(value)) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("web.path.unusable"));
        }
    }

    private static void inQuery(SortedMap<String, Boolean> known, String name, List<String> values) {
        Boolean many = known.get(name);
        if (many == null) {
            throw unknown(known.keySet(), name);
        }
        if (values.size() > 1 && !many) {
            throw BadParameter.problem(name, "said-twice", String.join(", ", values), Message.of("web.parameter.once"));
        }
        values.forEach(value -> inQuery(name, value));
    }

    private static void inQuery(String name, String value) {
        if (value.isBlank()) {
            throw BadParameter.problem(name, "empty", value, Message.of("web.parameter.empty"));
        }
        if (isUnusable(value)) {
            throw BadParameter.problem(name, "bad-text", null, Message.of("web.parameter.text", LONGEST));
        }
    }

    private static HttpProblem unknown(Set<String> known, String name) {
        Message rule = known.isEmpty()
                ? Message.of("web.parameter.none-known")
                : Message.of("web.parameter.unknown", String.join(", ", known));
        return BadParameter.problem(isUnusable(name) ? "…" : name, "unknown", null, rule);
    }

    private static boolean isUnusable(String text) {
        return text.length() > LONGEST
                || text.chars().anyMatch(each -> Character.isISOControl(each) || each == NO_CHARACTER);
    }
}
