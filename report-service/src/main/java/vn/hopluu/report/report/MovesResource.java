package vn.hopluu.report.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.json.Body;

/// The moves of a report. Each answers where the report stands then; a move that its state does not allow is
/// 409, with the state and what is possible. `If-Match` is optional here, and so is `Idempotency-Key`: with it, a move
/// whose answer was lost is sent again without being made twice, and is given the same answer.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class MovesResource {

    private final ReportDesk desk;
    private final RepeatableRequest repeatable;

    MovesResource(ReportDesk desk, RepeatableRequest repeatable) {
        this.desk = desk;
        this.repeatable = repeatable;
    }

    /// Hands the draft in.
    @POST
    @Path("submission")
    @Requires(Permission.REPORTS_WRITE)
    @APIResponseSchema(
            value = Standing.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response submit(@BeanParam MoveRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return repeatable.done(
                key, "submission", request.path(), null, () -> desk.submit(request.path(), request.precondition()));
    }

    /// Sends the report back to its unit; the reason is needed. `cells` names those that are to be mended, `step` the
    /// step at which it was not accepted.
    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORTS_REVIEW)
    @APIResponseSchema(
            value = Standing.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response sendBack(
            @BeanParam MoveRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReturnBody body) {
        ReturnBody sentBack = Body.present(body);
        String why = Reason.required(sentBack.reason());
        return repeatable.done(
                key,
                "return",
                request.path(),
                sentBack,
                () -> desk.sendBack(request.path(), sentBack, why, request.precondition()));
    }

    /// Approves the version handed in; of a withdrawn report, approves the withdrawal.
    @POST
    @Path("approval")
    @Requires(Permission.REPORTS_REVIEW)
    @APIResponseSchema(
            value = Standing.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response approve(@BeanParam MoveRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return repeatable.done(
                key, "approval", request.path(), null, () -> desk.approve(request.path(), request.precondition()));
    }

    /// Closes an approved report.
    @POST
    @Path("lock")
    @Requires(Permission.REPORTS_REVIEW)
    @APIResponseSchema(
            value = Standing.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response lock(@BeanParam MoveRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return repeatable.done(
                key, "lock", request.path(), null, () -> desk.lock(request.path(), request.precondition()));
    }

    /// Hands other content in, with a reason; the approved version stands until this one is approved.
    @POST
    @Path("correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORTS_WRITE)
    @APIResponseSchema(
            value = Standing.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response correct(
            @BeanParam MoveRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReportBody body) {
        ReportBody correction = Body.present(body);
        request.path().requireSame(correction);
        String why = Reason.required(correction.reason());
        return repeatable.done(
                key,
                "correction",
                request.path(),
                correction,
                () -> desk.correct(request.path(), correction, why, request.precondition()));
    }

    /// Takes the report back; a reason may be given. What was approved stands until the withdrawal is approved.
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORTS_WRITE)
    @APIResponseSchema(
            value = Standing.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response withdraw(
            @BeanParam MoveRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Reason reason) {
        return repeatable.done(
                key,
                "withdrawal",
                request.path(),
                reason,
                () -> desk.withdraw(request.path(), Reason.optional(reason), request.precondition()));
    }
}
