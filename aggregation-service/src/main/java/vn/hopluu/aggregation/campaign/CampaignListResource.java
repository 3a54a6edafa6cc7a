package vn.hopluu.aggregation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// The campaigns that there are.
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignListResource {

    private final Campaigns campaigns;

    CampaignListResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /// One campaign.
    ///
    /// @param version of its newest roll-up row, 0 where there is none
    public record CampaignLine(String form, String period, LocalDate structureDate, long version) {}

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(summary = "The campaigns by form and period")
    public Page<CampaignLine> list(@BeanParam PageRequest page) {
        List<String> after = page.afterNames(2);
        return page.of(
                campaigns.after(after.getFirst(), after.getLast(), page.rowsToRead()),
                Campaign::key,
                campaign -> new CampaignLine(
                        campaign.form(), campaign.period(), campaign.structureDate(), campaign.version()));
    }
}
