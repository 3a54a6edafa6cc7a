package vn.hopluu.plan.campaign;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Page;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Campaigns over HTTP.
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class CampaignResource {

    @GET
    @Requires(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "The published campaigns, by form and period")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView[].class)))
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        Page page = Page.of(limit, after);
        return page.of(
                Campaign.after(CampaignKey.parse(page.after()), page.rowsToRead()).stream()
                        .map(Campaign::toView)
                        .toList(),
                CampaignView::key,
                uri);
    }
}
