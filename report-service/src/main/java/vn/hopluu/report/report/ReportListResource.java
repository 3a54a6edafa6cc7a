package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Listing reports.
@Path("/api/v1")
@Tag(name = "Reports")
public class ReportListResource {

    private final ReportListing listing;

    ReportListResource(ReportListing listing) {
        this.listing = listing;
    }

    @GET
    @Path("reports")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "Reports in the order in which they were begun")
    public Page<ReportStatus> list(@BeanParam ReportQuery query, @BeanParam PageRequest page) {
        return listing.page(query, page);
    }
}
