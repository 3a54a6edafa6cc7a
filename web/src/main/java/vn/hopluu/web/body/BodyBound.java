package vn.hopluu.web.body;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Refuses a body over its bound without reading it to the end, and a body that does not say what it is.
@Provider
@Priority(Priorities.ENTITY_CODER)
class BodyBound implements ContainerRequestFilter {

    static final int MEGABYTE = 1 << 20;

    /// How long a caller who goes on sending has to read the answer before the connection is closed.
    private static final long GRACE_MS = 1_000;

    private final ResourceInfo endpoint;
    private final CurrentVertxRequest connection;

    BodyBound(ResourceInfo endpoint, CurrentVertxRequest connection) {
        this.endpoint = endpoint;
        this.connection = connection;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        BodyLimit own = endpoint.getResourceMethod().getAnnotation(BodyLimit.class);
        long limit = own == null ? MEGABYTE : (long) own.megabytes() * MEGABYTE;
        long length = contentLength(request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        if (length > limit) {
            throw tooLarge(limit);
        }
        if ((length > 0 || chunked) && request.getMediaType() == null) {
            throw Problem.of(WebProblem.UNSUPPORTED_MEDIA_TYPE, "The body has no Content-Type: say application/json.");
        }
        if (chunked && own == null) {
            readWhole(request, MEGABYTE);
        } else if (chunked) {
            request.setEntityStream(new BoundedStream(request.getEntityStream(), limit));
        }
    }

    private void readWhole(ContainerRequestContext request, int limit) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static long contentLength(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            throw Problem.of(WebProblem.MALFORMED, "Content-Length must be a number of bytes.");
        }
    }

    /// The connection is closed after the answer: what the caller still sends is not read.
    private HttpProblem tooLarge(long limit) {
        RoutingContext exchange = connection.getCurrent();
        exchange.addEndHandler(done -> exchange.vertx()
                .setTimer(GRACE_MS, timer -> exchange.request().connection().close()));
        return Problem.builder(
                        WebProblem.TOO_LARGE,
                        "The body is over " + limit
                                + " bytes. Send less at once; many reports go to POST /reports:batch.")
                .withHeader("Connection", "close")
                .build();
    }
}
