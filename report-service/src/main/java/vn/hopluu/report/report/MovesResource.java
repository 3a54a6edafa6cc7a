package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
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
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;

/// The moves of a report. Each answers where the report stands then; a move that its state does not allow is
/// 409, with the state and what is possible. `If-Match` is optional here, and so is `Idempotency-Key`: with it, a move
/// whose answer was lost is sent again without being made twice, and is given the same answer.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class MovesResource {

    private final ReportOperations operations;
    private final RepeatableRequest repeatable;

    MovesResource(ReportOperations operations, RepeatableRequest repeatable) {
        this.operations = operations;
        this.repeatable = repeatable;
    }

    /// Hands the draft in.
    @POST
    @Path("submission")
    @PermissionsAllowed(Permission.REPORTS_SUBMIT)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response submit(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return repeatable.done(key, "submission", report, null, () -> operations.submit(report, precondition));
    }

    /// Sends the report back to its unit; the reason is needed. `cells` names those that are to be mended, `step` the
    /// step at which it was not accepted.
    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_REVIEW)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response sendBack(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReturnBody body) {
        ReturnBody sentBack = Body.present(body);
        String why = Reason.required(sentBack.reason());
        return repeatable.done(
                key, "return", report, sentBack, () -> operations.sendBack(report, sentBack, why, precondition));
    }

    /// Approves the version handed in; of a withdrawn report, approves the withdrawal.
    @POST
    @Path("approval")
    @PermissionsAllowed(Permission.REPORTS_REVIEW)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response approve(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return repeatable.done(key, "approval", report, null, () -> operations.approve(report, precondition));
    }

    /// Closes an approved report.
    @POST
    @Path("lock")
    @PermissionsAllowed(Permission.REPORTS_REVIEW)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response lock(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return repeatable.done(key, "lock", report, null, () -> operations.lock(report, precondition));
    }

    /// Hands other content in, with a reason; the approved version stands until this one is approved.
    @POST
    @Path("correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response correct(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReportBody body) {
        ReportBody correction = Body.present(body);
        report.requireSame(correction);
        String why = Reason.required(correction.reason());
        return repeatable.done(
                key, "correction", report, correction, () -> operations.correct(report, correction, why, precondition));
    }

    /// Puts official figures in the place of estimates: a correction that names nothing but these. What is approved
    /// stands until the correction is approved.
    @POST
    @Path("official-figures")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response replaceEstimates(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable OfficialFiguresBody body) {
        OfficialFiguresBody official = Body.present(body);
        String why = official.reason() == null ? OfficialFiguresBody.REASON : Reason.required(official.reason());
        return repeatable.done(
                key,
                "official-figures",
                report,
                official,
                () -> operations.replaceEstimates(report, official, why, precondition));
    }

    /// Takes the report back; a reason may be given. What was approved stands until the withdrawal is approved. It
    /// undoes
    /// the submission: where that was in time and the deadline has passed, the body says `"late": true`.
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response withdraw(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Withdrawal body) {
        return repeatable.done(
                key,
                "withdrawal",
                report,
                body,
                () -> operations.withdraw(report, body == null ? Withdrawal.PLAIN : body, precondition));
    }
}
