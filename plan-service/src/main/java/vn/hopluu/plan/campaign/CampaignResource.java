package vn.hopluu.plan.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Campaigns over HTTP.
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class CampaignResource {

    @GET
    @PermissionsAllowed(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "The published campaigns, by form and period")
    public Page<CampaignView> list(@BeanParam PageRequest page) {
        return page.of(
                Campaign.after(CampaignKey.parse(page.after()), page.rowsToRead()).stream()
                        .map(Campaign::toView)
                        .toList(),
                CampaignView::key);
    }
}
