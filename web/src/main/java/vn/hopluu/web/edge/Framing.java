package vn.hopluu.web.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.WebProblem;

/// Whether a request says one thing about where it goes, where it ends and how it is written. What a proxy and this
/// service could read differently is refused, for it can smuggle a request past the proxy.
final class Framing {

    private static final String IDENTITY = "identity";
    private static final String CONTINUE = "100-continue";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private Framing() {}

    static Optional<Refusal> refusal(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (hostsOf(request).distinct().count() != 1
                || headers.getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(withoutHost());
        }
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING) && headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            return Optional.of(Refusal.ofConnection(WebProblem.MALFORMED, Message.of("web.edge.two-lengths")));
        }
        if (headers.getAll(IDEMPOTENCY_KEY).size() > 1) {
            return Optional.of(Refusal.of(WebProblem.MALFORMED, Message.of("web.edge.two-keys")));
        }
        if (!headers.getAll(HttpHeaders.EXPECT).stream().allMatch(Framing::isContinue)) {
            return Optional.of(Refusal.of(WebProblem.EXPECTATION_FAILED, Message.of("web.edge.expectation")));
        }
        return isEncoded(headers) ? Optional.of(encoded()) : Optional.empty();
    }

    private static boolean isContinue(String expectation) {
        return expectation.strip().equalsIgnoreCase(CONTINUE);
    }

    /// Where no host is named, or more than one.
    static Refusal withoutHost() {
        return Refusal.ofConnection(WebProblem.MALFORMED, Message.of("web.edge.no-host"));
    }

    /// HTTP/2 has a pseudo-header beside `Host`, and both may come.
    private static Stream<String> hostsOf(HttpServerRequest request) {
        return Stream.concat(
                        request.headers().getAll(HttpHeaders.HOST).stream(),
                        Stream.of(Addressee.authority(request)).filter(authority -> !authority.isEmpty()))
                .map(host -> host.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isEncoded(MultiMap headers) {
        List<String> encodings = headers.getAll(HttpHeaders.CONTENT_ENCODING);
        return encodings.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .anyMatch(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase(IDENTITY));
    }

    /// `Accept-Encoding` in an answer says what may be sent (RFC 9110, 12.5.3).
    private static Refusal encoded() {
        return Refusal.of(WebProblem.UNSUPPORTED_MEDIA_TYPE, Message.of("web.edge.encoded"))
                .with(HttpHeaders.ACCEPT_ENCODING.toString(), IDENTITY);
    }
}
