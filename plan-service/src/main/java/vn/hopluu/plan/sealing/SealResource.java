package vn.hopluu.plan.sealing;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Seals over HTTP.
@Path("/api/v1/campaigns/{form}/{period}/seals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class SealResource {

    private final NamedUnits units;
    private final Sealing sealing;

    SealResource(NamedUnits units, Sealing sealing) {
        this.units = units;
        this.sealing = sealing;
    }

    @GET
    @Requires(Permission.PLANS_READ)
    @Transactional
    @Operation(summary = "The seals of a campaign, broken ones too, with all that was done to them")
    public List<SealView> list(@PathParam("form") String form, @PathParam("period") String period) {
        Campaign campaign = Campaign.named(form, period);
        return Seal.of(campaign.key().form(), campaign.key().period()).stream()
                .map(SealView::of)
                .toList();
    }

    @POST
    @Requires(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Seal a campaign for the unit at the top",
            description = "Its units' reports take no more moves, and a change of the tree moves nothing under it.")
    public SealView seal(@PathParam("form") String form, @PathParam("period") String period, @Nullable SealBody body) {
        SealBody stated = Findings.present(body);
        String reason = stated.requiredReason(true);
        String root = Objects.requireNonNull(stated.root());
        Campaign campaign = Campaign.named(form, period);
        return SealView.of(
                sealing.seal(campaign, units.named(root, campaign.window().days()), root, reason));
    }

    @POST
    @Path("/{root}/breaking")
    @Requires(Permission.PLANS_WRITE)
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
        return SealView.of(
                sealing.breakOpen(campaign, units.named(root, campaign.window().days()), root, reason));
    }
}
