package vn.hopluu.aggregation.progress;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Progress by REST.
@Path("/api/v1/progress/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "How far a campaign is: who owes a report, who has handed it in, who is late")
public class ProgressResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Progress progress;
    private final Revalidation revalidation;

    ProgressResource(Progress progress, Revalidation revalidation) {
        this.progress = progress;
        this.revalidation = revalidation;
    }

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(summary = "How far a campaign is at one unit with everything below it")
    @APIResponse(
            responseCode = "200",
            description = "The counts. The ETag adds the minute, since the clock alone makes a report overdue",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    public Response one(@PathParam("unit") String unit, @BeanParam ProgressQuery query) {
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.answer(progress.state(question).with("whole"), () -> progress.counts(question));
    }

    @GET
    @Path("/children")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(summary = "How far a campaign is at one unit, and at each unit that reports to it")
    @APIResponse(
            responseCode = "200",
            description = "The counts; children of whom nothing is expected and nothing came are left out",
            content = @Content(schema = @Schema(implementation = ChildrenProgressView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    public Response children(@PathParam("unit") String unit, @BeanParam ProgressQuery query) {
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.answer(progress.state(question).with("children"), () -> progress.withChildren(question));
    }

    @GET
    @Path("/obligations")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports that are owed at one unit and below it, by name",
            description = "In the order of the units' codes. Pages follow the Link header.")
    @APIResponse(
            responseCode = "200",
            description = "A page; ETag and If-None-Match are understood",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ObligationView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    public Response obligations(
            @PathParam("unit") String unit,
            @BeanParam ProgressQuery query,
            @QueryParam("state")
                    @Parameter(
                            description = "Which of them; all that are expected where absent",
                            schema = @Schema(implementation = Wanted.class))
                    @Nullable
                    String state,
            @QueryParam("limit") @Parameter(description = "From 1 to 1000; 100 where absent") @Nullable String limit,
            @QueryParam("after") @Parameter(description = "As the Link header gives it") @Nullable String after,
            @Context UriInfo uri) {
        Wanted wanted = wanted(state);
        int most = limit(limit);
        PageKey key = PageKey.of(after);
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.respond(
                progress.state(question).with("obligations", wanted, key.toString(), most),
                () -> page(
                        progress.list(question, wanted, key, most + 1),
                        most,
                        uri,
                        item -> PageKey.of(item).toString()));
    }

    @GET
    @Path("/unplaced")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports that are owed by units without a place in the campaign's structure",
            description = "Of the whole campaign, since such a unit lies below none. In the order of the units' ids."
                    + " Pages follow the Link header.")
    @APIResponse(
            responseCode = "200",
            description = "A page; ETag and If-None-Match are understood",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = UnplacedView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    public Response unplaced(
            @PathParam("unit") String unit,
            @BeanParam ProgressQuery query,
            @QueryParam("limit") @Parameter(description = "From 1 to 1000; 100 where absent") @Nullable String limit,
            @QueryParam("after") @Parameter(description = "As the Link header gives it") @Nullable String after,
            @Context UriInfo uri) {
        int most = limit(limit);
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.respond(
                progress.state(question).with("unplaced", after, most),
                () -> page(progress.unplaced(question, after, most + 1), most, uri, UnplacedView::key));
    }

    private static <T> Response.ResponseBuilder page(List<T> items, int most, UriInfo uri, Function<T, String> key) {
        if (items.size() <= most) {
            return Response.ok(items);
        }
        List<T> page = items.subList(0, most);
        return Response.ok(page)
                .links(Link.fromUriBuilder(
                                uri.getRequestUriBuilder().replaceQueryParam("after", key.apply(page.getLast())))
                        .rel("next")
                        .build());
    }

    private static Wanted wanted(@Nullable String state) {
        return state == null
                ? Wanted.EXPECTED
                : Arrays.stream(Wanted.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(
                                WebProblem.BAD_QUERY,
                                "Query parameter state must be one of " + Arrays.toString(Wanted.values())));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problem.of(WebProblem.BAD_QUERY, "Query parameter limit must be a number from 1 to " + MOST + ".");
        }
        return limit;
    }
}
