package vn.hopluu.web.language;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Keeps which language a request is answered in, says it of each problem, and says of every answer that it may be
/// another in another language.
@ApplicationScoped
class RequestLanguage {

    /// Also before what the edge refuses.
    private static final int BEFORE_ALL_OTHERS = 20_000;

    private static final String PROBLEM = "application/problem+json";

    void standBefore(@Observes Filters api) {
        api.register(RequestLanguage::keep, BEFORE_ALL_OTHERS);
    }

    void standBefore(@Observes ManagementInterface management) {
        management.router().route().order(-BEFORE_ALL_OTHERS).handler(RequestLanguage::keep);
    }

    private static void keep(RoutingContext exchange) {
        Language language =
                Language.preferred(String.join(",", exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
        language.keep(exchange);
        exchange.addHeadersEndHandler(done -> say(exchange.response().headers(), language));
        exchange.next();
    }

    private static void say(MultiMap headers, Language language) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(PROBLEM)) {
            headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
