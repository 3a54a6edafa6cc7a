package vn.hopluu.report.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.report.Caller;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.json.Body;

/// Posting: a report created and handed in by one call.
@Path("/api/v1")
public class PostingResource {

    private final Posting posting;
    private final OncePerKey oncePerKey;
    private final Caller caller;
    private final Receipts receipts;
    private final ObjectMapper json;

    PostingResource(Posting posting, OncePerKey oncePerKey, Caller caller, Receipts receipts, ObjectMapper json) {
        this.posting = posting;
        this.oncePerKey = oncePerKey;
        this.caller = caller;
        this.receipts = receipts;
        this.json = json;
    }

    /// Creates a report and hands it in, once per `Idempotency-Key`. On a draft, a returned or a withdrawn report it
    /// hands the next version in; on one that is handed in it answers 409: a change of that is a correction.
    @POST
    @Path("reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORTS_WRITE)
    public Response post(@HeaderParam("Idempotency-Key") @Nullable String header, @Nullable ReportBody body) {
        String key = IdempotencyKey.of(header);
        ReportBody report = Body.present(body);
        Answer answer = oncePerKey.answer(
                new GivenAnswer.Key(caller.name(), key),
                Fingerprint.of(json, report),
                () -> new Answer(201, receipts.write(posting.post(report))));
        return Response.status(answer.status()).entity(answer.body()).build();
    }
}
