package vn.hopluu.plan.sealing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.scope.PlanScope;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Seals over HTTP.
@Path("/api/v1/campaigns/{form}/{period}/seals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class SealResource {

    private final NamedUnits units;
    private final Sealing sealing;
    private final SealEdges edges;
    private final PlanScope scope;

    SealResource(NamedUnits units, Sealing sealing, SealEdges edges, PlanScope scope) {
        this.scope = scope;
        this.units = units;
        this.sealing = sealing;
        this.edges = edges;
    }

    @GET
    @PermissionsAllowed(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "The seals of a campaign, those asked for and broken ones too, with all that was done to them")
    public Page<SealView> list(
            @PathParam("form") String form, @PathParam("period") String period, @BeanParam PageRequest page) {
        Campaign campaign = Campaign.named(form, period);
        return page.of(
                Seal.of(campaign.key().form(), campaign.key().period(), page.after(0), page.rowsToRead()),
                seal -> seal.key().rootId(),
                seal -> scope.sees(seal.key().rootId()) ? view(seal) : null);
    }

    @GET
    @Path("/{root}")
    @PermissionsAllowed(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "The seal for one unit: asked for, sealed, ended, taken back or broken, and why")
    public SealView one(
            @PathParam("form") String form, @PathParam("period") String period, @PathParam("root") String root) {
        Campaign campaign = Campaign.named(form, period);
        Seal seal =
                Seal.findById(new SealKey(campaign.key().form(), campaign.key().period(), unit(campaign, root)));
        if (seal == null) {
            throw unknown(campaign, root);
        }
        return view(seal);
    }

    @POST
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Ask for a seal of a campaign for a unit and all below it",
            description =
                    "It is sealed when report-service has closed what is below the unit and says what it comes to;"
                            + " then the reports take no more moves, and a change of the tree moves nothing there. Read Location"
                            + " to see it. The request ends by itself after 10 minutes.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SealView.class)))
    public Response ask(
            @PathParam("form") String form,
            @PathParam("period") String period,
            @Nullable SealBody body,
            @Context UriInfo uri) {
        SealBody stated = Findings.present(body);
        String reason = stated.requiredReason(true);
        String root = Objects.requireNonNull(stated.root());
        Campaign campaign = Campaign.named(form, period);
        Seal seal = sealing.ask(campaign, unitToSeal(campaign, root), root, reason);
        return Response.accepted(view(seal))
                .location(uri.getAbsolutePathBuilder().segment(root).build())
                .build();
    }

    @POST
    @Path("/{root}/taking-back")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Take back a request for a seal: reports may move again",
            description = "The reason stays on record.")
    public SealView takeBack(
            @PathParam("form") String form,
            @PathParam("period") String period,
            @PathParam("root") String root,
            @Nullable SealBody body) {
        String reason = Findings.present(body).requiredReason(false);
        Campaign campaign = Campaign.named(form, period);
        return view(sealing.takeBack(campaign, unitToSeal(campaign, root), root, reason));
    }

    @POST
    @Path("/{root}/breaking")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Break a seal: reports may move again, and the forest follows the tree as it is now",
            description = "The reason stays on record.")
    public SealView breakOpen(
            @PathParam("form") String form,
            @PathParam("period") String period,
            @PathParam("root") String root,
            @Nullable SealBody body) {
        String reason = Findings.present(body).requiredReason(false);
        Campaign campaign = Campaign.named(form, period);
        return view(sealing.breakOpen(campaign, unitToSeal(campaign, root), root, reason));
    }

    private long unit(Campaign campaign, String stated) {
        long unit = units.named(stated, campaign.window().days());
        Scope.require(
                scope.sees(unit),
                () -> Problem.of(
                        PlanProblem.UNKNOWN_UNIT,
                        Message.of(
                                "plan.unit.no-bearer", stated, campaign.window().to())));
        return unit;
    }

    private long unitToSeal(Campaign campaign, String stated) {
        long unit = unit(campaign, stated);
        scope.requireActOn(unit);
        return unit;
    }

    private static RuntimeException unknown(Campaign campaign, String root) {
        return Problem.of(
                PlanProblem.UNKNOWN_SEAL, Message.of("plan.seal-resource.unknown-seal", campaign.key(), root));
    }

    private SealView view(Seal seal) {
        return SealView.of(seal, edges.count(seal.key()));
    }
}
