package vn.hopluu.aggregation.seal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What waits below a seal, by REST.
@Path("/api/v1/rollups/{unit}/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class WaitingResource {

    private final Questions questions;
    private final WaitingReportQueries reports;

    WaitingResource(Questions questions, WaitingReportQueries reports) {
        this.questions = questions;
        this.reports = reports;
    }

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports of the unit and below that wait for a seal to be broken",
            description = "They came after the campaign was sealed. In the order of the units' ids.")
    public Page<WaitingView> waiting(
            @PathParam("unit") String unit, @BeanParam CampaignQuery query, @BeanParam PageRequest page) {
        Question question = questions.of(unit, query);
        return page.of(
                reports.page(question.campaign(), question.unit(), WaitingView.Key.of(page.after()), page.rowsToRead()),
                WaitingView::key);
    }
}
