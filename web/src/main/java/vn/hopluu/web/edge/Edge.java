package vn.hopluu.web.edge;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.limit.AddressLimit;
import vn.hopluu.web.limit.AtOnce;
import vn.hopluu.web.problem.WebProblem;

/// Stands before every address of both ports.
///
/// The port of the API may be reached from a browser, so it answers to its names only and takes nothing from others'
/// pages. The management port has callers without pages: probes and scrapers, which know it by its address.
@ApplicationScoped
class Edge {

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final String STREAM = "text/event-stream";

    private final AllowedHosts hosts;
    private final Initiator initiator;
    private final AddressLimit addresses;
    private final AtOnce atOnce;

    Edge(EdgeSettings settings, AddressLimit addresses, AtOnce atOnce) {
        this.addresses = addresses;
        this.atOnce = atOnce;
        this.hosts = new AllowedHosts(settings.hosts());
        this.initiator =
                new Initiator(new AllowedOrigins(hosts, settings.origins().orElse(List.of())));
    }

    void standBefore(@Observes Filters api) {
        api.register(unless(this::refusalByApi), BEFORE_ALL_OTHERS);
        api.register(this::takeOn, BEFORE_ALL_OTHERS - 1);
    }

    void standBefore(@Observes Router api) {
        answerWithoutHost(api);
    }

    void standBefore(@Observes ManagementInterface management) {
        answerWithoutHost(management.router());
        management.router().route().order(-BEFORE_ALL_OTHERS).handler(unless(this::refusalByManagement));
    }

    /// The router fails what names no host before it asks any handler.
    private static void answerWithoutHost(Router router) {
        router.route().order(-BEFORE_ALL_OTHERS - 1).failureHandler(failed -> {
            if (failed.request().authority() == null) {
                failed.addHeadersEndHandler(done -> finish(failed));
                Framing.withoutHost().answer(failed);
            } else {
                failed.next();
            }
        });
    }

    private static Handler<RoutingContext> unless(Function<HttpServerRequest, Optional<Refusal>> refused) {
        return exchange -> {
            exchange.addHeadersEndHandler(done -> finish(exchange));
            refused.apply(exchange.request()).ifPresentOrElse(refusal -> refusal.answer(exchange), exchange::next);
        };
    }

    /// A stream leaves its place to others once it has begun: it has a bound of its own.
    private void takeOn(RoutingContext exchange) {
        atOnce.taken(address(exchange.request()))
                .ifPresentOrElse(
                        place -> {
                            exchange.addEndHandler(done -> place.leave());
                            exchange.addHeadersEndHandler(begun -> {
                                if (isStream(exchange.response().headers())) {
                                    place.leave();
                                }
                            });
                            exchange.next();
                        },
                        () -> Refusal.of(WebProblem.OVERLOADED, Message.of("web.limit.at-once"))
                                .answer(exchange));
    }

    private static boolean isStream(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(STREAM);
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    private static void finish(RoutingContext exchange) {
        RelativeLinks.rewrite(exchange.request(), exchange.response().headers());
        SecurityHeaders.add(exchange.response().headers());
    }

    private Optional<Refusal> refusalByApi(HttpServerRequest request) {
        return addresses
                .taken(address(request))
                .map(Edge::tooMany)
                .or(() -> Framing.refusal(request))
                .or(() -> Addressee.refusal(request, hosts::admits))
                .or(() -> refusalOfPage(request))
                .or(() -> BearerToken.refusal(request));
    }

    private Optional<Refusal> refusalByManagement(HttpServerRequest request) {
        return Framing.refusal(request)
                .or(() -> Addressee.refusal(request, hosts::admitsOrIsAddress))
                .or(() -> refusalOfPage(request));
    }

    private Optional<Refusal> refusalOfPage(HttpServerRequest request) {
        return initiator.isForeign(request.method(), request.headers())
                ? Optional.of(Refusal.of(WebProblem.FOREIGN_PAGE, Message.of("web.edge.foreign-page")))
                : Optional.empty();
    }

    private static Refusal tooMany(Duration wait) {
        return Refusal.of(WebProblem.TOO_MANY_REQUESTS, Message.of("web.limit.address", wait.toSeconds()))
                .with("Retry-After", Long.toString(wait.toSeconds()));
    }
}
