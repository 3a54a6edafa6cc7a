package vn.hopluu.aggregation.rollup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Roll-ups by REST.
@Path("/api/v1/rollups/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups", description = "What reports add up to, for each unit of a campaign")
public class RollUpResource {

    private final RollUps rollUps;
    private final SheetAnswer sheets;

    RollUpResource(RollUps rollUps, SheetAnswer sheets) {
        this.rollUps = rollUps;
        this.sheets = sheets;
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
    public Response one(@PathParam("unit") String unit, @BeanParam SheetQuery query, @Context Request request) {
        SheetAnswer.Answer answer = sheets.to(unit, query);
        return answer(request, answer.view(), new EntityTag(answer.tag()));
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
    public Response children(@PathParam("unit") String unit, @BeanParam RollUpQuery query, @Context Request request) {
        RollUps.Question question = rollUps.understand(unit, query);
        RollUps.Answer<ChildrenView> answer = rollUps.withChildren(question);
        return answer(request, question, answer, answer.view().version());
    }

    /// The tag names the question, the rows' versions, and what put the answer into words: tree and catalogue.
    private static Response answer(Request request, RollUps.Question question, RollUps.Answer<?> answer, long version) {
        EntityTag tag = new EntityTag(Integer.toHexString(Objects.hash(
                        question.campaign().key(),
                        question.unit(),
                        question.basis(),
                        question.campaign().treeRevision(),
                        answer.catalogueRevision()))
                + "-" + Long.toHexString(version));
        return answer(request, answer.view(), tag);
    }

    private static Response answer(Request request, Object view, EntityTag tag) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(view).tag(tag).build();
    }
}
