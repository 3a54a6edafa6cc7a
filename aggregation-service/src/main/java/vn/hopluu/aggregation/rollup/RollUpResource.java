package vn.hopluu.aggregation.rollup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

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
    @APIResponse(responseCode = "409", description = "The code names several units, or figures would be divided")
    public RollUpView one(@PathParam("unit") String unit, @BeanParam SheetQuery query) {
        SheetAnswer.Answer answer = sheets.to(unit, query);
        return revalidation.answer(answer.tag(), answer::view);
    }

    @GET
    @Path("/children")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(summary = "One unit's totals and those of the units that report to it")
    public ChildrenView children(@PathParam("unit") String unit, @BeanParam RollUpQuery query) {
        RollUps.Question question = rollUps.understand(unit, query);
        RollUps.Answer<ChildrenView> answer = rollUps.withChildren(question);
        return revalidation.answer(answer.view().tag(question, answer.catalogueRevision()), answer::view);
    }

    @GET
    @Path("/waiting")
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports of the unit and below that wait for a seal to be broken",
            description = "They came after the campaign was sealed. In the order of the units' ids.")
    public Page<WaitingView> waiting(
            @PathParam("unit") String unit, @BeanParam RollUpQuery query, @BeanParam PageRequest page) {
        RollUps.Question question = rollUps.understand(unit, query);
        return page.of(
                waiting.page(question.campaign(), question.unit(), WaitingView.Key.of(page.after()), page.rowsToRead()),
                WaitingView::key);
    }
}
