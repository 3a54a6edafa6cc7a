package vn.hopluu.report.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Listing reports.
@Path("/api/v1")
public class ReportListResource {

    private final ReportListing listing;

    ReportListResource(ReportListing listing) {
        this.listing = listing;
    }

    /// A page of reports.
    ///
    /// @param next the address of the next page, also in the header `Link`
    public record ReportPage(
            List<Standing> reports, @Nullable URI next) {}

    /// Reports by unit, form and period, each of them optional, in the order in which they were begun. `limit` is 50
    /// unless said, 500 at most.
    @GET
    @Path("reports")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORTS_READ)
    @Operation(summary = "Reports by unit, form and period; parameters unit, form, period, limit, after")
    public Response list(@Context UriInfo uri) {
        ListRequest request = ListRequest.of(uri.getQueryParameters());
        ReportListing.Page page = listing.page(request);
        Long last = page.last();
        URI next = last == null ? null : request.next(last);
        Response.ResponseBuilder answer = Response.ok(new ReportPage(page.reports(), next));
        return next == null
                ? answer.build()
                : answer.header("Link", "<" + next + ">; rel=\"next\"").build();
    }
}
