package vn.hopluu.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import vn.hopluu.web.language.Language;
import vn.hopluu.web.language.Message;

/// Makes the RFC 9457 problems that endpoints throw.
public final class Problem {

    private static final String TYPE_PREFIX = "urn:hopluu:problem:";

    private Problem() {}

    /// @param detail what happened this time and what to do, for a person
    public static HttpProblem of(ProblemType type, Message detail) {
        return builder(type, detail).build();
    }

    /// @param errors every place that is wrong, not just the first
    public static HttpProblem of(ProblemType type, Message detail, List<FieldError> errors) {
        return builder(type, detail).with("errors", errors).build();
    }

    /// For a problem with headers or fields of its own.
    public static Builder builder(ProblemType type, Message detail) {
        return new Builder(type, detail);
    }

    static URI uri(ProblemType type) {
        return URI.create(TYPE_PREFIX + type.slug());
    }

    /// A problem in the making.
    public static final class Builder {

        private final Message title;
        private final Message detail;
        private final HttpProblem.Builder problem;

        private Builder(ProblemType type, Message detail) {
            this.title = type.title();
            this.detail = detail;
            this.problem = HttpProblem.builder()
                    .withType(uri(type))
                    .withStatus(type.status())
                    .withTitle(title.in(Language.VIETNAMESE))
                    .withDetail(detail.in(Language.VIETNAMESE));
        }

        /// A field of the problem's own.
        public Builder with(String name, Object value) {
            problem.with(name, value);
            return this;
        }

        public Builder withHeader(String name, Object value) {
            problem.withHeader(name, value);
            return this;
        }

        public HttpProblem build() {
            return new ToldProblem(problem, title, detail);
        }
    }
}
