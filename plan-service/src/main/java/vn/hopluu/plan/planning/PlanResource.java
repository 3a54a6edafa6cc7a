package vn.hopluu.plan.planning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.obligation.ActBody;
import vn.hopluu.plan.obligation.OwnerlessObligations;
import vn.hopluu.plan.obligation.TransferOfPlanView;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Plans over HTTP.
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class PlanResource {

    private final Plans plans;
    private final PlanListing listing;
    private final Publication publication;
    private final OwnerlessObligations ownerless;

    PlanResource(Plans plans, PlanListing listing, Publication publication, OwnerlessObligations ownerless) {
        this.plans = plans;
        this.listing = listing;
        this.publication = publication;
        this.ownerless = ownerless;
    }

    @GET
    @PermissionsAllowed(Permission.PLANS_READ)
    @Operation(summary = "Plans in the order of their codes")
    public Page<PlanSummary> list(@BeanParam PlanQuery query, @BeanParam PageRequest page) {
        return listing.page(query, page);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.PLANS_READ)
    @Operation(summary = "A plan with its campaigns")
    public PlanView get(@PathParam("code") String code) {
        return plans.get(code);
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Operation(
            summary = "Draft a plan",
            description = "Creates or replaces a draft. A published plan is fixed: only the same body is accepted.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response put(@PathParam("code") String code, @Nullable PlanBody body) {
        return plans.put(Findings.pathCode("code", code), Findings.present(body))
                .toResponse();
    }

    @POST
    @Path("/{code}/publication")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Operation(
            summary = "Publish a plan",
            description =
                    "Fixes its campaigns: the structure date is the last day of the window. Fixes who owes a report of"
                            + " each, from the units valid on that day, and by when; a due moment that cannot be said yet follows"
                            + " when it can. Publishing again changes nothing. All is published, or nothing. `withoutOwner` names the"
                            + " reports of units that have ended since: POST …/transfer hands them to the successors.")
    public PlanView publish(@PathParam("code") String code) {
        plans.requireChange(code);
        return publication.publish(code);
    }

    @POST
    @Path("/{code}/transfer")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Transfer: successors enter all reports of a plan whose units have ended",
            description = "Each report goes to the unit that took over all of its own; the others are answered under"
                    + " `remaining`, to be transferred or exempted one by one. Sent again it is done once.")
    public TransferOfPlanView transfer(@PathParam("code") String code, @Nullable ActBody body) {
        ActBody stated = Findings.present(body);
        plans.requireChange(code);
        return ownerless.transfer(Plan.named(code).code(), stated);
    }
}
