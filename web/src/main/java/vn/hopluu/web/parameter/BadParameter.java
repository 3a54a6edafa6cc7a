package vn.hopluu.web.parameter;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The 400 for a parameter of a query that cannot be read.
public final class BadParameter {

    private BadParameter() {}

    /// @param value what was sent, null where nothing was
    /// @param rule what is allowed, after the words "parameter must be"
    public static HttpProblem of(String name, @Nullable String value, Message rule) {
        return problem(name, value == null ? "missing" : "bad-value", value, Message.of("web.parameter.must-be", rule));
    }

    static HttpProblem problem(String name, String code, @Nullable String value, Message rule) {
        return Problem.of(
                WebProblem.BAD_QUERY,
                Message.of("web.parameter", name, rule),
                List.of(new FieldError("?" + name, code, value, rule)));
    }
}
