package vn.hopluu.web.edge;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.ProblemJson;
import vn.hopluu.web.problem.ProblemType;

/// Why a request goes no further than the edge.
///
/// @param closes whether nothing more is believed that comes on the same connection
/// @param headers what the answer has beside the problem
record Refusal(ProblemType type, Message detail, boolean closes, Map<String, String> headers) {

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    static Refusal of(ProblemType type, Message detail) {
        return new Refusal(type, detail, false, Map.of());
    }

    /// Where it cannot be known where the next request begins.
    static Refusal ofConnection(ProblemType type, Message detail) {
        return new Refusal(type, detail, true, Map.of());
    }

    Refusal with(String header, String value) {
        return new Refusal(type, detail, closes, Map.of(header, value));
    }

    void answer(RoutingContext exchange) {
        ProblemJson problem = ProblemJson.of(type, detail, exchange.request().path());
        LOG.infof("refused at the edge: %s, traceId=%s", type.slug(), problem.traceId());
        HttpServerResponse response = exchange.response().setStatusCode(type.status());
        response.putHeader("Content-Type", ProblemJson.MEDIA_TYPE);
        headers.forEach(response::putHeader);
        boolean ends = closes && exchange.request().version() != HttpVersion.HTTP_2;
        if (ends) {
            response.putHeader("Connection", "close");
        }
        // Whatever still comes of the body is dropped, so that the caller can finish and read the answer.
        exchange.request().resume();
        Future<Void> answered = response.end(problem.text());
        if (ends) {
            // The header alone tells the caller; the server would go on reading.
            answered.onComplete(done -> exchange.request().connection().close());
        }
    }
}
