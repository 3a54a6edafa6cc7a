package vn.hopluu.aggregation.rollup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Roll-ups by REST.
@Path("/api/v1/rollups/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups", description = "What reports add up to, for each unit of a campaign")
public class RollUpResource {

    private final RollUps rollUps;
    private final SheetAnswer sheets;
    private final WaitingReports waiting;
    private final Revalidation revalidation;

    RollUpResource(RollUps rollUps, SheetAnswer sheets, WaitingReports waiting, Revalidation revalidation) {
        this.rollUps = rollUps;
        this.sheets = sheets;
        this.waiting = waiting;
        this.revalidation = revalidation;
    }

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "One unit's totals in one campaign, with ratios and the periods beside",
            description = "As reported, of the year so far, or restated on the structure of another day")
    @APIResponse(
            responseCode = "200",
            description = "The totals; ETag and If-None-Match are understood",
            content = @Content(schema = @Schema(implementation = RollUpView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    @APIResponse(responseCode = "409", description = "The code names several units, or figures would be divided")
    public Response one(@PathParam("unit") String unit, @BeanParam SheetQuery query) {
        SheetAnswer.Answer answer = sheets.to(unit, query);
        return revalidation.answer(answer.tag(), answer::view);
    }

    @GET
    @Path("/children")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(summary = "One unit's totals and those of the units that report to it")
    @APIResponse(
            responseCode = "200",
            description = "The totals; ETag and If-None-Match are understood",
            content = @Content(schema = @Schema(implementation = ChildrenView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the given ETag")
    public Response children(@PathParam("unit") String unit, @BeanParam RollUpQuery query) {
        RollUps.Question question = rollUps.understand(unit, query);
        RollUps.Answer<ChildrenView> answer = rollUps.withChildren(question);
        return revalidation.answer(tag(question, answer), answer::view);
    }

    @GET
    @Path("/waiting")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports of the unit and below that wait for a seal to be broken",
            description = "They came after the campaign was sealed. In the order of the units' ids.")
    public WaitingView.Page waiting(
            @PathParam("unit") String unit,
            @BeanParam RollUpQuery query,
            @QueryParam("after") @Parameter(description = "As `next` of the page before gives it") @Nullable
                    String after) {
        RollUps.Question question = rollUps.understand(unit, query);
        return WaitingView.Page.of(waiting.page(
                question.campaign(), question.unit(), WaitingView.Key.of(after), WaitingView.Page.MOST + 1));
    }

    /// The tag names the question, the rows' versions and seals, and what put the answer into words: tree and
    /// catalogue.
    private static AnswerTag tag(RollUps.Question question, RollUps.Answer<ChildrenView> answer) {
        return AnswerTag.of("children")
                .withStructure(question.campaign())
                .with(question.unit(), question.basis(), answer.catalogueRevision())
                .with(Stream.concat(Stream.of(answer.view().unit()), answer.view().children().stream())
                        .map(row -> Arrays.asList(
                                row.unit().id(),
                                row.version(),
                                row.seal() == null ? null : row.seal().revision(),
                                row.seal() == null ? null : row.seal().waiting()))
                        .toList());
    }
}
