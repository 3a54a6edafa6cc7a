package vn.hopluu.web.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.WebProblem;

/// What is shown as a token has the shape of one: three parts of Base64 with dots between (RFC 7515, section 3.1). The
/// library that verifies it fails over others instead of refusing them.
final class BearerToken {

    private static final String SCHEME = "bearer ";
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private BearerToken() {}

    static Optional<Refusal> refusal(HttpServerRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown == null || isWellFormed(shown)
                ? Optional.empty()
                : Optional.of(Refusal.of(WebProblem.UNAUTHENTICATED, Message.of("web.access.unauthenticated"))
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    static boolean isWellFormed(String shown) {
        return !shown.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                || COMPACT.matcher(shown.substring(SCHEME.length())).matches();
    }
}
