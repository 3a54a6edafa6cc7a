package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What was handed over with somebody's roles, over HTTP.
@Path("/api/v1/handovers/{user}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class HandoversResource {

    private final Handovers handovers;

    HandoversResource(Handovers handovers) {
        this.handovers = handovers;
    }

    @GET
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "Open drafts and steps that somebody left to others today, and who has them",
            description =
                    "By a leave, a replacement or a substitution. It is told to both, and to the heads of the unit;"
                            + " nobody else finds anything. A page may hold fewer than `limit`; go on while there is a next one.")
    public Page<HandedOverReport> list(@PathParam("user") String user, @BeanParam PageRequest page) {
        return handovers.of(user, page);
    }
}
