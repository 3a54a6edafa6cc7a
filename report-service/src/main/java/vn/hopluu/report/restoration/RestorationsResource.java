package vn.hopluu.report.restoration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.hopluu.outbox.RestorationWatch;
import vn.hopluu.outbox.Tails;
import vn.hopluu.report.register.ListQuery;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// What was taken back after restores of the database, for operators and for the units whose reports it were.
@Path("/api/v1/restorations")
@Produces(MediaType.APPLICATION_JSON)
public class RestorationsResource {

    private final RestorationWatch watch;
    private final Restorations restorations;

    RestorationsResource(RestorationWatch watch, Restorations restorations) {
        this.watch = watch;
        this.restorations = restorations;
    }

    /// @param next the address of the next page, also in the header `Link`, as on every page here
    record RestorationPage(
            List<RestorationView> items, @Nullable URI next) {}

    record RestoredReportPage(
            List<RestoredReportView> items, @Nullable URI next) {}

    /// @param all whether everything on the topic is read
    record Asked(boolean all) {}

    @GET
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "Recoveries with their outages, the newest first; parameters limit, after")
    public Response list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri, Set.of("limit", "after"));
        long before = query.number("after", Long.MAX_VALUE, 1, Long.MAX_VALUE);
        Restorations.Page<RestorationView> page = restorations.before(before, query.limit());
        return ListQuery.linked(new RestorationPage(page.items(), next(query, page)), next(query, page));
    }

    @GET
    @Path("{id: [0-9]{1,18}}/reports")
    @Requires(Permission.REPORTS_READ)
    @Operation(
            summary = "The reports that a recovery changed, by unit; parameters unit, limit, after",
            description =
                    "unit is a unit's code today. toDo says in Vietnamese what is lost of each report and what its"
                            + " unit is to do.")
    public Response reports(@PathParam("id") long id, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri, Set.of("unit", "limit", "after"));
        Restorations.Page<RestoredReportView> page =
                restorations.reports(id, query.text("unit"), query.text("after"), query.limit());
        return ListQuery.linked(new RestoredReportPage(page.items(), next(query, page)), next(query, page));
    }

    @POST
    @Requires(Permission.OPERATIONS)
    @Operation(
            summary = "Hold the database against the topic of reports; all=true reads the topic from its beginning",
            description = "202: it is done within seconds. Reports wait (503) only where something is taken back.")
    public Response compare(@Context UriInfo uri) {
        boolean all = ListQuery.of(uri, Set.of("all")).flag("all");
        watch.ask(all ? Tails.From.BEGINNING : Tails.From.STORED_PLACES);
        return Response.accepted(new Asked(all)).build();
    }

    private static @Nullable URI next(ListQuery query, Restorations.Page<?> page) {
        return page.last() == null ? null : query.next(page.last());
    }
}
