package vn.hopluu.report.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.repeat.Fingerprint;
import vn.hopluu.report.repeat.IdempotencyKey;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.report.repeat.OncePerKey;
import vn.hopluu.report.repeat.RecordedResponse;
import vn.hopluu.report.repeat.Tagged;

/// A request that does something once per `Idempotency-Key`, for other endpoints than posting reports.
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
    /// @param list the address of the list that it is entered in; its own is behind it, by its id
    /// @param header the header `Idempotency-Key`
    /// @param body what was sent: under a key it is always the same
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a key that is missing or badly written, 422 for
    ///     one that was used with another body, or what `work` throws
    public Response created(String list, @Nullable String header, Object body, Supplier<? extends Tagged<?>> work) {
        IdempotencyRecord.Key key = new IdempotencyRecord.Key(caller.name(), IdempotencyKey.of(header));
        RecordedResponse answer = oncePerKey.answer(key, Fingerprint.of(json, body), () -> {
            Tagged<?> made = work.get();
            return new RecordedResponse(201, written(made.view()), made.tag());
        });
        return answer.toResponse()
                .header(
                        HttpHeaders.LOCATION,
                        list + "/" + read(answer.body()).path("id").asText())
                .build();
    }

    /// 200 with what `work` answers, in one transaction with what it does; a repeat is given the same answer, whatever
    /// became of the thing since.
    ///
    /// @param header the header `Idempotency-Key`; without one nothing is remembered for the caller
    /// @param act what is asked for, in a word that no other address uses
    /// @param of what it is done to, as the caller names it
    /// @param body what was sent, or null. What the caller had read of the thing (`If-Match`) is no part of it
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a key that is badly written, 422 for one that
    ///     was used for something else, or what `work` throws
    public Response done(
            @Nullable String header, String act, Object of, @Nullable Object body, Supplier<? extends Tagged<?>> work) {
        IdempotencyRecord.Key key = new IdempotencyRecord.Key(caller.name(), IdempotencyKey.orMade(header));
        RecordedResponse answer =
                oncePerKey.answer(key, Fingerprint.of(json, new Asked(act, of.toString(), body)), () -> {
                    Tagged<?> done = work.get();
                    return new RecordedResponse(200, written(done.view()), done.tag());
                });
        return answer.toResponse().build();
    }

    /// What makes two requests the same.
    record Asked(String act, String of, @Nullable Object body) {}

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that was written can be read", e);
        }
    }

    private String written(Object made) {
        try {
            return json.writeValueAsString(made);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is always writable", e);
        }
    }
}
