package vn.hopluu.report.prefill;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.DraftPatch;
import vn.hopluu.report.report.DraftPatching;
import vn.hopluu.report.report.ReportPath;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;

/// What a report could take over from what its unit has stated elsewhere.
@Path("/api/v1/reports/{unit}/{form}/{period}/prefill")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class PrefillResource {

    private final Prefilling prefilling;

    PrefillResource(Prefilling prefilling) {
        this.prefilling = prefilling;
    }

    /// @param cells which to take; absent for all
    record Taking(@Nullable List<DraftPatch.@Nullable CellName> cells) {}

    @GET
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "Figures for the open cells, each with where it stands",
            description =
                    "From the unit's registers, or for a CONSOLIDATED report from what its parts come to (computed"
                            + " says of which moment that is, how many units are in it and which lack, or that nothing was"
                            + " heard), else from the figure's home form, else from another form: the version handed in or else"
                            + " approved, of the same unit and coverage, over the same window. A total that a form shows only"
                            + " in all its parts is their sum.")
    public Prefilling.ProposalsView show(@BeanParam ReportPath report) {
        return prefilling.show(report);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Takes figures into the draft's open cells; its ETag as If-Match is needed",
            description = "All that GET proposes, or those of cells. An answered cell stays as it is.")
    @APIResponseSchema(
            value = DraftPatching.Saved.class,
            responseCode = "200",
            responseDescription = "As the draft stands now")
    public Response take(@BeanParam ReportPath report, @BeanParam Precondition precondition, @Nullable Taking body) {
        DraftPatching.Saved saved =
                prefilling.take(report, precondition, Body.present(body).cells());
        return Response.ok(saved).tag(saved.tag()).build();
    }
}
