package vn.hopluu.report.repeat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The request's name, given by its sender (IETF draft "The Idempotency-Key HTTP Header Field").
public final class IdempotencyKey {

    private static final Pattern SYNTAX = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private IdempotencyKey() {}

    /// The same where the header may be left out: a request without one gets a name of its own, so that this service
    /// may try it again after a commit whose outcome it did not see.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is badly written
    public static String orMade(@Nullable String header) {
        return header == null ? "made:" + UUID.randomUUID() : of(header);
    }

    /// The header's value; the quotes of the draft's structured string are taken off, and may be left out.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is missing or badly written
    public static String of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("report.idempotency-key.missing"));
        }
        String value = header.strip();
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        if (!SYNTAX.matcher(value).matches()) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("report.idempotency-key.rule", value.length()));
        }
        return value;
    }
}
