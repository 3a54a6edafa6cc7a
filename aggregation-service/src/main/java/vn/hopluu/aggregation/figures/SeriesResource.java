package vn.hopluu.aggregation.figures;

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

/// Series by REST.
@Path("/api/v1/rollups/{unit}/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class SeriesResource {

    private final Series series;
    private final Revalidation revalidation;

    SeriesResource(Series series, Revalidation revalidation) {
        this.series = series;
        this.revalidation = revalidation;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "One indicator of one unit over a range of periods",
            description = "Read from the indicator's home form for the unit's root on each period's day. The unit is"
                    + " asked for on its day (03412@2025-06-30), else today.")
    @APIResponseSchema(SeriesView.class)
    @APIResponse(responseCode = "404", description = "No such unit or indicator")
    @APIResponse(responseCode = "409", description = "No home form of that period type")
    public SeriesView series(@PathParam("unit") String unit, @BeanParam SeriesQuery query) {
        return revalidation.answer(series.of(unit, query));
    }
}
