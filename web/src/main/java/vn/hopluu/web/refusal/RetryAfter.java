package vn.hopluu.web.refusal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/// Whoever is told to come back is told when: every 429 and 503, whoever answers it. Who knows better has said so
/// already.
@ApplicationScoped
class RetryAfter {

    /// Seconds.
    private static final String BY_DEFAULT = "5";

    private static final int BEFORE_ALL_OTHERS = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RetryAfter::watch, BEFORE_ALL_OTHERS);
    }

    private static void watch(RoutingContext exchange) {
        exchange.addHeadersEndHandler(done -> say(exchange.response()));
        exchange.next();
    }

    private static void say(HttpServerResponse response) {
        int status = response.getStatusCode();
        if ((status == 429 || status == 503) && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, BY_DEFAULT);
        }
    }
}
