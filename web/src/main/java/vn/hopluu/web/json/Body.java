package vn.hopluu.web.json;

import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The body of a request.
public final class Body {

    private Body() {}

    /// The body, which the endpoint needs.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the request has none, or `null`
    public static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("web.no-body"));
        }
        return body;
    }
}
