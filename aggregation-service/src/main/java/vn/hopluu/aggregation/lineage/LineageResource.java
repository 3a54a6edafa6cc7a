package vn.hopluu.aggregation.lineage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Lineage by REST.
@Path("/api/v1/rollups/{unit}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class LineageResource {

    private final Lineage lineage;
    private final Revalidation revalidation;

    LineageResource(Lineage lineage, Revalidation revalidation) {
        this.lineage = lineage;
        this.revalidation = revalidation;
    }

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "What one total is made of: units, versions, stand-ins, missing units",
            description =
                    "The figures in use add up to computed. What is missing is missing of those who owe a report, by the"
                            + " obligations of the plans. Pages are of units, in the order of their ids.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sources with the counts of all; ETag and If-None-Match are understood",
            content = @Content(schema = @Schema(implementation = LineageView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    @APIResponse(responseCode = "404", description = "No such unit, campaign or cell")
    @APIResponse(responseCode = "409", description = "No home form there")
    public Response lineage(@PathParam("unit") String unit, @BeanParam LineageQuery query) {
        Lineage.Answer answer = lineage.of(unit, query);
        return revalidation.answer(answer.tag(), answer.view());
    }
}
