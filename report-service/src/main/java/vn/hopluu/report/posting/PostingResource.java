package vn.hopluu.report.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.repeat.Fingerprint;
import vn.hopluu.report.repeat.IdempotencyKey;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.report.repeat.RecordedResponse;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.ReportStatus;
import vn.hopluu.report.storing.Collision;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.json.Body;

/// Posting: a report created and handed in by one call.
@Path("/api/v1")
@Tag(name = "Reports")
public class PostingResource {

    private final Posting posting;
    private final GroupCommit commits;
    private final Caller caller;
    private final ObjectMapper json;

    PostingResource(Posting posting, GroupCommit commits, Caller caller, ObjectMapper json) {
        this.posting = posting;
        this.commits = commits;
        this.caller = caller;
        this.json = json;
    }

    /// Creates a report and hands it in, once per `Idempotency-Key`. On a draft, a returned or a withdrawn report it
    /// hands the next version in; on one that is handed in it answers 409: a change of that is a correction.
    @POST
    @Path("reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Blocking
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "201",
            responseDescription = "Handed in, with its receipt; a repeat under its key gets the same answer")
    public CompletionStage<Response> post(
            @HeaderParam("Idempotency-Key") @Nullable String header, @Nullable ReportBody body) {
        String key = IdempotencyKey.of(header);
        ReportBody report = Body.present(body);
        return commits.post(new Submission(
                        new IdempotencyRecord.Key(caller.name(), key),
                        Fingerprint.of(json, report),
                        posting.check(report, caller.now())))
                .thenApply(outcome -> response(outcome, report));
    }

    private static Response response(PostingOutcome outcome, ReportBody posted) {
        return switch (outcome) {
            case PostingOutcome.Answered(RecordedResponse answer) ->
                answer.toResponse()
                        .header(HttpHeaders.LOCATION, address(posted))
                        .build();
            case PostingOutcome.Refused(HttpProblem problem) -> throw problem;
            case PostingOutcome.Held() -> throw Collision.held();
        };
    }

    /// Where the report stands from now on, in its sender's words.
    private static URI address(ReportBody posted) {
        UriBuilder address = UriBuilder.fromPath("/api/v1/reports/{unit}/{form}/{period}");
        if (posted.coverage() == Coverage.CONSOLIDATED) {
            address.queryParam("coverage", Coverage.CONSOLIDATED);
        }
        return address.build(posted.unit(), posted.form(), posted.period());
    }
}
