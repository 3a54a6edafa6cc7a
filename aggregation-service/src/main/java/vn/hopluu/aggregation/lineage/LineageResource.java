package vn.hopluu.aggregation.lineage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.PageRequest;

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
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "What one total is made of: units, versions, stand-ins, missing units",
            description =
                    "The figures in use add up to computed. What is missing is missing of those who owe a report, by the"
                            + " obligations of the plans. Pages are of units, in the order of their ids.")
    @APIResponseSchema(LineageView.class)
    @APIResponse(responseCode = "404", description = "No such unit, campaign or cell")
    @APIResponse(responseCode = "409", description = "No home form there")
    public LineageView lineage(
            @PathParam("unit") String unit, @BeanParam LineageQuery query, @BeanParam PageRequest page) {
        return revalidation.answer(lineage.of(unit, query, page));
    }
}
