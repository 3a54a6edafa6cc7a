package vn.hopluu.access.inspection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What inspectors have read in this service, for whoever looks after it.
@Path("/api/v1/inspection-readings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class InspectionResource {

    private final InspectionReadings readings;

    InspectionResource(InspectionReadings readings) {
        this.readings = readings;
    }

    @GET
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "What inspectors have asked this service for, the newest first")
    public Page<InspectionReading> list(@QueryParam("user") @Nullable String user, @BeanParam PageRequest page) {
        return page.of(readings.list(user, page.after(Long.MAX_VALUE), page.rowsToRead()), InspectionReading::id);
    }
}
