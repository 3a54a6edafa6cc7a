package vn.hopluu.plan.obligation;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Page;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Obligations over HTTP.
@Path("/api/v1/obligations")
@Tag(name = "Obligations")
class ObligationResource {

    private final ObligationNames names;
    private final ObligationViews views;

    ObligationResource(ObligationNames names, ObligationViews views) {
        this.names = names;
        this.views = views;
    }

    @GET
    @Requires(Permission.PLANS_READ)
    @Transactional
    @Operation(
            summary = "Who owes which report, by when",
            description =
                    "In the order of form, period and unit id. `unit` is a code borne within the campaign's window,"
                            + " or code@day; 409 where it names several.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObligationView[].class)))
    public Response list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("form") @Nullable String form,
            @QueryParam("period") @Nullable String period,
            @Parameter(description = "Those that this plan fixed") @QueryParam("plan") @Nullable String plan,
            @Parameter(description = "OWED, TRANSFERRED or EXEMPT") @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        Page page = Page.of(limit, after);
        ObligationQuery query =
                new ObligationQuery(names.unit(unit, form, period), form, period, plan, ObligationQuery.state(state));
        return page.of(views.listed(query.page(page)), ObligationView::key, uri);
    }

    @GET
    @Path("/{unit}/{form}/{period}")
    @Requires(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "An obligation, with what was done to it")
    public ObligationView get(@BeanParam NamedObligation named) {
        return views.whole(Acting.named(names.key(named)));
    }
}
