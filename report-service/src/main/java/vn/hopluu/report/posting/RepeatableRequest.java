package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.report.Caller;

/// A request that creates something once per `Idempotency-Key`, for other endpoints than posting reports.
@ApplicationScoped
public class RepeatableRequest {

    private final OncePerKey oncePerKey;
    private final Caller caller;
    private final ObjectMapper json;

    RepeatableRequest(OncePerKey oncePerKey, Caller caller, ObjectMapper json) {
        this.oncePerKey = oncePerKey;
        this.caller = caller;
        this.json = json;
    }

    /// 201 with what `work` made, in one transaction with it; a repeat is given the same answer.
    ///
    /// @param header the header `Idempotency-Key`
    /// @param body what was sent: under a key it is always the same
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a key that is missing or badly written, 422 for
    ///     one that was used with another body, or what `work` throws
    public Response created(@Nullable String header, Object body, Supplier<?> work) {
        GivenAnswer.Key key = new GivenAnswer.Key(caller.name(), IdempotencyKey.of(header));
        Answer answer = oncePerKey.answer(key, Fingerprint.of(json, body), () -> new Answer(201, written(work.get())));
        return Response.status(answer.status()).entity(answer.body()).build();
    }

    private String written(Object made) {
        try {
            return json.writeValueAsString(made);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is always writable", e);
        }
    }
}
