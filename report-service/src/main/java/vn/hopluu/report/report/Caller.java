package vn.hopluu.report.report;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who asks. Until identities come, it is whoever reaches the loopback interface.
@ApplicationScoped
public class Caller {

    private static final String TRACE = "traceparent";
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final Clock clock;
    private final CurrentVertxRequest request;

    Caller(Clock clock, CurrentVertxRequest request) {
        this.clock = clock;
        this.request = request;
    }

    public String name() {
        return "loopback";
    }

    /// The caller at this instant; to the microsecond, as the database keeps it.
    public By now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new By(name(), now, trace());
    }

    /// The request's trace; null outside a request, and where the header does not follow W3C Trace Context.
    private @Nullable String trace() {
        try {
            RoutingContext current = request.getCurrent();
            String header = current == null ? null : current.request().getHeader(TRACE);
            return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
