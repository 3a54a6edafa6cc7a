package vn.hopluu.aggregation.rollup;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The campaigns that there are.
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignListResource {

    private static final int PAGE = 200;

    private final Sql sql;

    CampaignListResource(Sql sql) {
        this.sql = sql;
    }

    /// A page of campaigns.
    public record CampaignsView(
            List<CampaignLine> campaigns,

            @Schema(description = "The query of the next page; null on the last") @Nullable
            String next) {}

    /// One campaign.
    ///
    /// @param version of its newest roll-up row, 0 where there is none
    public record CampaignLine(String form, String period, LocalDate structureDate, long version) {}

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(summary = "The campaigns by form and period, 200 a page")
    public CampaignsView list(
            @QueryParam("after")
                    @DefaultValue("/")
                    @Parameter(description = "Of next: the campaign to go on behind, as DVCQ-Q/2024-Q1")
                    String after) {
        int slash = after.indexOf('/');
        if (slash < 0) {
            throw Problem.of(WebProblem.BAD_QUERY, "Query parameter after must be a campaign, as DVCQ-Q/2024-Q1");
        }
        List<CampaignLine> page = sql
                .query(
                        "select " + Campaign.COLUMNS + " from campaign where (form, period) > (?, ?)"
                                + " order by form, period limit ?",
                        Campaign::read,
                        after.substring(0, slash),
                        after.substring(slash + 1),
                        PAGE)
                .stream()
                .map(campaign -> new CampaignLine(
                        campaign.form(), campaign.period(), campaign.structureDate(), campaign.version()))
                .toList();
        return new CampaignsView(page, page.size() < PAGE ? null : next(page.getLast()));
    }

    private static String next(CampaignLine last) {
        return "?after=" + last.form() + "/" + last.period();
    }
}
