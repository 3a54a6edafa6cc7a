package vn.hopluu.report.restoration;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.outbox.RestorationWatch;
import vn.hopluu.outbox.Tails;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What was taken back after restores of the database, for operators and for the units whose reports it were.
@Path("/api/v1/restorations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class RestorationsResource {

    private final RestorationWatch watch;
    private final Restorations restorations;

    RestorationsResource(RestorationWatch watch, Restorations restorations) {
        this.watch = watch;
        this.restorations = restorations;
    }

    /// @param all whether everything on the topic is read
    record Asked(boolean all) {}

    @GET
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "Recoveries with their outages, the newest first")
    public Page<RestorationView> list(@BeanParam PageRequest page) {
        return restorations.newestFirst(page);
    }

    @GET
    @Path("{id: [0-9]{1,18}}/reports")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "The reports that a recovery changed, by unit",
            description = "toDo says in Vietnamese what is lost of each report and what its unit is to do.")
    public Page<RestoredReportView> reports(
            @PathParam("id") long id,
            @QueryParam("unit") @Parameter(description = "The code that the unit bears today, or code@day") @Nullable
                    String unit,
            @BeanParam PageRequest page) {
        return restorations.reports(id, unit, page);
    }

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "Hold the database against the topic of reports; all=true reads the topic from its beginning",
            description = "202: it is done within seconds. Reports wait (503) only where something is taken back.")
    @APIResponseSchema(value = Asked.class, responseCode = "202", responseDescription = "Asked for")
    public Response compare(@QueryParam("all") @DefaultValue("false") boolean all) {
        watch.ask(all ? Tails.From.BEGINNING : Tails.From.STORED_PLACES);
        return Response.accepted(new Asked(all)).build();
    }
}
