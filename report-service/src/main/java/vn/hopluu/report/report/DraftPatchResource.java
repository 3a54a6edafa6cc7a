package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.DraftPatch;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;

/// Saving a draft in small changes.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class DraftPatchResource {

    /// Neither of the registered patch types fits cells that are named by two codes; see ADR 0022.
    public static final String TYPE = "application/vnd.hopluu.draft-patch+json";

    private final DraftPatching patching;

    DraftPatchResource(DraftPatching patching) {
        this.patching = patching;
    }

    @PATCH
    @Consumes(TYPE)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Changes parts of a draft; its ETag as If-Match is needed",
            description = "values replaces cells, clear makes cells unanswered; narrative by heading, explanations by"
                    + " rule and sectionWindows by section are replaced, or removed by null; window replaces both days"
                    + " of the report. What is not named stays. A patch that changes nothing keeps the ETag.")
    @APIResponseSchema(
            value = DraftPatching.Saved.class,
            responseCode = "200",
            responseDescription = "As the draft stands now")
    public Response patch(
            @BeanParam ReportPath report, @BeanParam Precondition precondition, @Nullable DraftPatch body) {
        DraftPatch patch = Body.present(body);
        DraftPatching.Saved saved = patching.patch(report, precondition, (address, sheet, draft) -> patch);
        return Response.ok(saved).tag(saved.tag()).build();
    }
}
