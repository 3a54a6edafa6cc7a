package vn.hopluu.web.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.WebProblem;

/// Which host a request is meant for, and whether that is this one.
final class Addressee {

    /// A request line may name a host itself, which then goes before `Host` (RFC 9112, 3.2.2).
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://([^/?#]*).*");

    private Addressee() {}

    /// @param isOurs decides about `host` or `host:port`
    static Optional<Refusal> refusal(HttpServerRequest request, Predicate<String> isOurs) {
        Matcher absolute = ABSOLUTE.matcher(request.uri());
        Stream<String> inTarget = absolute.matches() ? Stream.of(absolute.group(1)) : Stream.empty();
        boolean isOurName =
                Stream.concat(inTarget, Stream.of(authority(request))).allMatch(isOurs);
        return isOurName
                ? Optional.empty()
                : Optional.of(Refusal.of(WebProblem.MISDIRECTED, Message.of("web.edge.misdirected")));
    }

    static String authority(HttpServerRequest request) {
        return request.authority() == null ? "" : request.authority().toString();
    }
}
