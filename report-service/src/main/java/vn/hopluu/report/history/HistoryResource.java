package vn.hopluu.report.history;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.register.ListQuery;
import vn.hopluu.report.report.Act;
import vn.hopluu.report.report.Receipt;
import vn.hopluu.report.report.ReportInPath;
import vn.hopluu.report.report.VersionView;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What a report was before.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final String VERSION = "versions/{version: [0-9]{1,9}}";
    private static final Set<String> PAGED = Set.of("coverage", "limit", "after");
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    /// A page of versions, the first first.
    ///
    /// @param next the address of the next page, also in the header `Link`, as on every page here
    record VersionPage(List<VersionView> versions, @Nullable URI next) {}

    record ReceiptPage(List<Receipt> receipts, @Nullable URI next) {}

    record ActPage(List<Act> acts, @Nullable URI next) {}

    @GET
    @Path("versions")
    @Requires(Permission.REPORTS_READ)
    @Operation(summary = "The report's versions, the first first; parameters coverage, limit, after")
    public Response versions(@BeanParam ReportInPath report, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri, PAGED);
        History.Page<VersionView, Integer> page = history.versions(report.path(), number(query), query.limit());
        URI next = next(query, page.last());
        return ListQuery.linked(new VersionPage(page.shown(), next), next);
    }

    @GET
    @Path(VERSION)
    @Requires(Permission.REPORTS_READ)
    @Operation(summary = "A version as it was handed in, with its receipt")
    public VersionContent version(@BeanParam ReportInPath report, @PathParam("version") int version) {
        return history.version(report.path(), version);
    }

    @GET
    @Path(VERSION + "/differences")
    @Requires(Permission.REPORTS_READ)
    @Operation(
            summary = "What the version changed; parameters coverage, from",
            description = "from is the version to compare with: the one before unless said, 0 for the empty report."
                    + " Cells come in the order of the form. Where a figure was taken from is no difference.")
    public Differences differences(
            @BeanParam ReportInPath report, @PathParam("version") int version, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri, Set.of("coverage", "from"));
        int from = (int) query.number("from", Math.max(0, version - 1), 0, Integer.MAX_VALUE);
        return history.differences(report.path(), from, version);
    }

    @GET
    @Path("receipts")
    @Requires(Permission.REPORTS_READ)
    @Operation(summary = "The receipts of all versions, as they were answered first; parameters coverage, limit, after")
    public Response receipts(@BeanParam ReportInPath report, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri, PAGED);
        History.Page<Receipt, Integer> page = history.receipts(report.path(), number(query), query.limit());
        URI next = next(query, page.last());
        return ListQuery.linked(new ReceiptPage(page.shown(), next), next);
    }

    @GET
    @Path("audit")
    @Requires(Permission.REPORTS_READ)
    @Operation(
            summary = "Who did what, when, from where, the oldest first; parameters coverage, limit, after",
            description = "A draft's savings in a row by one person from one place are one line, with how many they"
                    + " were, the first and the last time.")
    public Response audit(@BeanParam ReportInPath report, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri, PAGED);
        History.Page<Act, Act.Place> page = history.acts(report.path(), place(query.text("after")), query.limit());
        Act.Place last = page.last();
        URI next = last == null ? null : query.next(last.revision() + "." + last.edit());
        return ListQuery.linked(new ActPage(page.shown(), next), next);
    }

    private static int number(ListQuery query) {
        return (int) query.number("after", 0, 0, Integer.MAX_VALUE);
    }

    private static @Nullable URI next(ListQuery query, @Nullable Integer last) {
        return last == null ? null : query.next(last.toString());
    }

    private static Act.Place place(@Nullable String after) {
        if (after == null) {
            return new Act.Place(-1, 0);
        }
        Matcher parts = PLACE.matcher(after);
        if (!parts.matches()) {
            throw Problem.of(WebProblem.MALFORMED, "after is what the link to the next page says.");
        }
        return new Act.Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }
}
