package vn.hopluu.aggregation.figures;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.aggregation.seal.WaitingReportQueries;
import vn.hopluu.aggregation.seal.WaitingView;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Roll-ups by REST.
@Path("/api/v1/rollups/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups", description = "What reports add up to, for each unit of a campaign")
public class RollUpResource {

    private final RollUps rollUps;
    private final RollUpsOfChildren children;
    private final WaitingReportQueries waiting;
    private final Questions questions;
    private final Revalidation revalidation;

    RollUpResource(
            RollUps rollUps,
            RollUpsOfChildren children,
            WaitingReportQueries waiting,
            Questions questions,
            Revalidation revalidation) {
        this.rollUps = rollUps;
        this.children = children;
        this.waiting = waiting;
        this.questions = questions;
        this.revalidation = revalidation;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "One unit's totals in one campaign, with ratios and the periods beside",
            description = "As reported, of the year so far, or restated on the structure of another day")
    @APIResponseSchema(RollUpView.class)
    @APIResponse(responseCode = "409", description = "The code names several units, or figures would be divided")
    public RollUpView one(@PathParam("unit") String unit, @BeanParam FiguresQuery query) {
        return revalidation.answer(rollUps.of(unit, query));
    }

    @GET
    @Path("/children")
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "One unit's totals and those of the units that report to it",
            description = "In the order of the units' codes. Pages follow the Link header.")
    public ChildrenView children(
            @PathParam("unit") String unit, @BeanParam CampaignQuery query, @BeanParam PageRequest page) {
        return revalidation.answer(children.page(questions.of(unit, query), page));
    }

    @GET
    @Path("/waiting")
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports of the unit and below that wait for a seal to be broken",
            description = "They came after the campaign was sealed. In the order of the units' ids.")
    public Page<WaitingView> waiting(
            @PathParam("unit") String unit, @BeanParam CampaignQuery query, @BeanParam PageRequest page) {
        return waiting.page(questions.of(unit, query), page);
    }
}
