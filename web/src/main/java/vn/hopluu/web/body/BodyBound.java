package vn.hopluu.web.body;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Refuses a body over its bound without reading it to the end, and a body that does not say what it is.
///
/// The bytes are counted, whatever was said of their number: HTTP/2 needs no Content-Length and knows no chunks.
@Provider
@Priority(Priorities.ENTITY_CODER)
class BodyBound implements ContainerRequestFilter {

    static final int MEGABYTE = 1 << 20;

    /// How long a caller who goes on sending has to read the answer before what he sends is cut off.
    private static final long GRACE_MS = 1_000;

    private static final long NO_ERROR = 0;
    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ResourceInfo endpoint;
    private final CurrentVertxRequest connection;

    BodyBound(ResourceInfo endpoint, CurrentVertxRequest connection) {
        this.endpoint = endpoint;
        this.connection = connection;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return;
        }
        BodyLimit own = endpoint.getResourceMethod().getAnnotation(BodyLimit.class);
        long limit = own == null ? MEGABYTE : (long) own.megabytes() * MEGABYTE;
        long length = contentLength(request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        if (length > limit) {
            endAfterAnswer();
            throw tooLarge(limit);
        }
        BoundedStream body =
                new BoundedStream(request.getEntityStream(), limit, this::endAfterAnswer, System::nanoTime);
        boolean empty = length == 0;
        if (own == null) {
            byte[] whole = BodyBytes.of(body, tooLarge -> tooLarge(limit));
            request.setEntityStream(new ByteArrayInputStream(whole));
            empty = whole.length == 0;
        } else {
            request.setEntityStream(body);
        }
        if (!empty && request.getMediaType() == null) {
            throw Problem.of(WebProblem.UNSUPPORTED_MEDIA_TYPE, Message.of("web.body.no-type"));
        }
    }

    /// -1 where it is not said.
    private static long contentLength(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            throw Problem.of(WebProblem.MALFORMED, Message.of("web.body.length"));
        }
    }

    private HttpProblem tooLarge(long limit) {
        Problem.Builder problem = Problem.builder(WebProblem.TOO_LARGE, Message.of("web.body.too-large", limit));
        return isHttp2()
                ? problem.build()
                : problem.withHeader("Connection", "close").build();
    }

    /// What the caller still sends is not read: HTTP/1.1 loses the connection, HTTP/2 the stream.
    private void endAfterAnswer() {
        RoutingContext exchange = connection.getCurrent();
        exchange.addEndHandler(done -> exchange.vertx().setTimer(GRACE_MS, timer -> end(exchange.request())));
    }

    private static void end(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
    }

    private boolean isHttp2() {
        return connection.getCurrent().request().version() == HttpVersion.HTTP_2;
    }
}
