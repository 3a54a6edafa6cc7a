package vn.hopluu.plan.obligation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Obligations over HTTP.
@Path("/api/v1/obligations")
@Tag(name = "Obligations")
class ObligationResource {

    private final ObligationLookup lookup;
    private final ObligationViews views;

    ObligationResource(ObligationLookup lookup, ObligationViews views) {
        this.lookup = lookup;
        this.views = views;
    }

    @GET
    @PermissionsAllowed(Permission.PLANS_READ)
    @Transactional
    @Operation(
            summary = "Who owes which report, by when",
            description =
                    "In the order of form, period and unit id. `unit` is a code borne within the campaign's window,"
                            + " or code@day; 409 where it names several.")
    public Page<ObligationView> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("form") @Nullable String form,
            @QueryParam("period") @Nullable String period,
            @Parameter(
                            description =
                                    "Those that this unit takes: whose figures enter its total, that pass through it or"
                                            + " are addressed to it; named as `unit` is")
                    @QueryParam("superior")
                    @Nullable
                    String superior,
            @Parameter(description = "Those that this plan fixed") @QueryParam("plan") @Nullable String plan,
            @QueryParam("state") @Nullable State state,
            @Parameter(
                            description =
                                    "Those that this unit has to enter: its own, and those of ended units that were"
                                            + " transferred to it; named as `unit` is")
                    @QueryParam("enteredBy")
                    @Nullable
                    String enteredBy,
            @Parameter(
                            description =
                                    "Only those that no unit is left to enter: theirs has ended, and so has the one that"
                                            + " they were transferred to")
                    @QueryParam("withoutOwner")
                    @DefaultValue("false")
                    boolean withoutOwner,
            @BeanParam PageRequest page) {
        ObligationQuery query = new ObligationQuery(
                lookup.unit(unit, form, period),
                lookup.unit(superior, form, period),
                form,
                period,
                plan,
                state,
                withoutOwner ? lookup.today() : null,
                lookup.unit(enteredBy, form, period),
                lookup.seen());
        return page.of(views.listed(query.page(page)), ObligationView::key);
    }

    @GET
    @Path("/{unit}/{form}/{period}")
    @PermissionsAllowed(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "An obligation, with what was done to it")
    public ObligationView get(@BeanParam ObligationPath named) {
        return views.whole(ObligationActs.named(lookup.key(named)));
    }
}
