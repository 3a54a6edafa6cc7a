package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;

/// Reading a report and filling in its draft.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportsResource {

    private final ReportOperations operations;

    ReportsResource(ReportOperations operations) {
        this.operations = operations;
    }

    /// The report: where it stands, its content, its versions. The content is the draft's where one is open.
    @GET
    @PermissionsAllowed(Permission.REPORTS_READ)
    @APIResponseSchema(value = ReportView.class, responseCode = "200", responseDescription = "The report")
    public Response read(@BeanParam ReportPath report) {
        return operations.read(report).toResponse();
    }

    /// Creates or replaces the draft; cells may be open. An existing one is replaced only with its `ETag` as
    /// `If-Match`.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response draft(
            @BeanParam ReportPath report, @BeanParam Precondition precondition, @Nullable ReportBody body) {
        ReportBody draft = Body.present(body);
        report.requireSame(draft);
        ReportOperations.Saved saved = operations.draft(report, draft, precondition);
        return Response.status(saved.created() ? 201 : 200)
                .entity(saved.draft().view())
                .tag(saved.draft().tag())
                .build();
    }
}
