package vn.hopluu.web.body;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Reads a body to its end.
public final class BodyBytes {

    /// What the server says of a sender who said nothing for as long as `quarkus.http.read-timeout`.
    private static final String SILENT = "Read timed out";

    private BodyBytes() {}

    /// The bytes.
    ///
    /// @param tooLarge what to answer where they are over their bound
    /// @throws HttpProblem that, 408 where they came too slowly, or 400 where they broke off
    public static byte[] of(InputStream body, Function<BodyTooLarge, HttpProblem> tooLarge) {
        try {
            return body.readAllBytes();
        } catch (BodyTooLarge e) {
            throw tooLarge.apply(e);
        } catch (BodyTooSlow e) {
            throw tooSlow();
        } catch (IOException brokenOff) {
            if (SILENT.equals(brokenOff.getMessage())) {
                throw tooSlow();
            }
            throw Problem.of(WebProblem.MALFORMED, Message.of("web.body.broken-off"));
        }
    }

    private static HttpProblem tooSlow() {
        return Problem.of(WebProblem.TOO_SLOW, Message.of("web.body.too-slow"));
    }
}
