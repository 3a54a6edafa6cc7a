package vn.hopluu.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/// Makes the RFC 9457 problems that endpoints throw.
public final class Problem {

    private static final String TYPE_PREFIX = "urn:hopluu:problem:";

    private Problem() {}

    /// @param detail what happened this time and what to do, for a person
    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type, detail).build();
    }

    /// @param errors every place that is wrong, not just the first
    public static HttpProblem of(ProblemType type, String detail, List<FieldError> errors) {
        return builder(type, detail).with("errors", errors).build();
    }

    /// For a problem with headers or fields of its own.
    public static HttpProblem.Builder builder(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(uri(type))
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }

    static URI uri(ProblemType type) {
        return URI.create(TYPE_PREFIX + type.slug());
    }
}
