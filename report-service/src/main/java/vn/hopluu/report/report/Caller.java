package vn.hopluu.report.report;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.identity.CallerRights;

/// Who asks, by the subject of its token.
@ApplicationScoped
public class Caller {

    private static final String CHANNEL = "Hopluu-Channel";
    private static final String TRACE = "traceparent";
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final Clock clock;
    private final CurrentVertxRequest request;
    private final CallerRights rights;

    Caller(Clock clock, CurrentVertxRequest request, CallerRights rights) {
        this.clock = clock;
        this.request = request;
        this.rights = rights;
    }

    public String name() {
        return rights.now().user();
    }

    /// The caller at this instant; to the microsecond, as the database keeps it. A client that is a screen says so in
    /// the header `Hopluu-Channel`; that is a hint for whoever reads the history, and no proof.
    public Actor now() {
        return now(Channel.UI.name().equals(header(CHANNEL)) ? Channel.UI : Channel.API);
    }

    /// The same, where the endpoint knows by which way it came.
    public Actor now(Channel channel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Actor(name(), now, trace(), new Origin(channel, address()));
    }

    /// The request's trace; null outside a request, and where the header does not follow W3C Trace Context.
    private @Nullable String trace() {
        String header = header(TRACE);
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }

    private @Nullable String header(String name) {
        HttpServerRequest asked = asked();
        return asked == null ? null : asked.getHeader(name);
    }

    private @Nullable String address() {
        HttpServerRequest asked = asked();
        SocketAddress remote = asked == null ? null : asked.remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    private @Nullable HttpServerRequest asked() {
        try {
            RoutingContext current = request.getCurrent();
            return current == null ? null : current.request();
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
