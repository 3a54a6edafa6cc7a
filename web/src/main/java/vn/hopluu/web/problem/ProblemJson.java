package vn.hopluu.web.problem;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// A problem as text, for where no endpoint and no framework writes it.
///
/// @param text the JSON
/// @param traceId as it stands in it
public record ProblemJson(String text, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// @param instance the request's path
    public static ProblemJson of(ProblemType type, Message detail, @Nullable String instance) {
        String traceId = TraceId.current();
        JsonObject json = new JsonObject()
                .put("type", Problem.uri(type).toString())
                .put("title", type.title().text())
                .put("status", type.status())
                .put("detail", detail.text());
        if (instance != null) {
            json.put("instance", instance);
        }
        return new ProblemJson(json.put(TraceId.NAME, traceId).encode(), traceId);
    }
}
