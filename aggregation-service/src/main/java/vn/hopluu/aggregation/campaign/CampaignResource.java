package vn.hopluu.aggregation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.inbox.parking.ParkedMessageStore;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.database.Sql;

/// How far the intake of a campaign is.
@Path("/api/v1/campaigns/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignResource {

    private final Questions questions;
    private final ParkedMessageStore parking;
    private final FigureScope scope;
    private final Sql sql;

    CampaignResource(Questions questions, ParkedMessageStore parking, FigureScope scope, Sql sql) {
        this.scope = scope;
        this.questions = questions;
        this.parking = parking;
        this.sql = sql;
    }

    /// A campaign as this service knows it.
    public record CampaignView(
            String form,
            String period,
            LocalDate structureDate,

            @Schema(description = "The tree that the totals follow; -1: not folded yet")
            long treeRevision,

            @Schema(description = "Of the newest roll-up row")
            long version,

            @Schema(description = "Reports in the ledger, of units that the caller may see")
            long reports,

            @Schema(description = "Messages that could not be used")
            long parked) {}

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(summary = "How many reports of a campaign have been folded, and how many messages are parked")
    public CampaignView campaign(@PathParam("form") String form, @PathParam("period") String period) {
        Campaign campaign = questions.campaign(form, period);
        Long[] seen = scope.readable(campaign);
        long reports = sql.query(
                        "select count(*) from ledger where campaign_id = ?"
                                + " and (cast(? as bigint[]) is null or unit_id = any(cast(? as bigint[])))",
                        row -> row.getLong(1),
                        campaign.id(),
                        seen,
                        seen)
                .getFirst();
        return new CampaignView(
                campaign.form(),
                campaign.period(),
                campaign.structureDate(),
                campaign.treeRevision(),
                campaign.version(),
                reports,
                parking.count(campaign.key()));
    }
}
