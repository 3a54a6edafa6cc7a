package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;

/// The steps that a report's regime asks for before it is handed in, and before it is approved. Each answers all steps
/// as they are then; `Idempotency-Key` may be given as for a move. Where a step is not accepted after handing in, the
/// report is returned: `POST …/return`.
@Path("/api/v1/reports/{unit}/{form}/{period}/steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class StepsResource {

    private final ReviewStepOperations operations;
    private final RepeatableRequest repeatable;

    StepsResource(ReviewStepOperations operations, RepeatableRequest repeatable) {
        this.operations = operations;
        this.repeatable = repeatable;
    }

    /// The steps, who took which, and which can be taken now.
    @GET
    @PermissionsAllowed(Permission.REPORTS_READ)
    @APIResponseSchema(value = StepsView.class, responseCode = "200", responseDescription = "All steps as they are now")
    public Response read(@BeanParam ReportPath report) {
        return operations.read(report).toResponse();
    }

    /// Takes a step: checks or signs the draft, accepts the version handed in. An edit of the draft, and another
    /// version, open it again. `section` names the section where the step goes by sections. 409 where an
    /// earlier step is open, or the regime wants another person.
    @POST
    @Path("{step}")
    @PermissionsAllowed(Permission.REPORTS_STEP)
    @APIResponseSchema(value = StepsView.class, responseCode = "200", responseDescription = "All steps as they are now")
    public Response take(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("step") String step,
            @QueryParam("section") @Nullable String section) {
        ReviewStepOperations.Named named = new ReviewStepOperations.Named(step, section);
        return repeatable.done(key, "step", report, named, () -> operations.take(report, named, precondition));
    }

    /// Takes a step back, and with it those after it.
    @DELETE
    @Path("{step}")
    @PermissionsAllowed(Permission.REPORTS_STEP)
    @APIResponseSchema(value = StepsView.class, responseCode = "200", responseDescription = "All steps as they are now")
    public Response takeBack(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("step") String step,
            @QueryParam("section") @Nullable String section) {
        ReviewStepOperations.Named named = new ReviewStepOperations.Named(step, section);
        return repeatable.done(key, "step-back", report, named, () -> operations.takeBack(report, named, precondition));
    }
}
