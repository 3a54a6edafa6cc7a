package vn.hopluu.aggregation.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.statement.Holding;
import vn.hopluu.aggregation.statement.StatementView.SumView;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What this service holds, counted by itself, so that whoever asks all services can compare them: none asks
/// another.
@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class HoldingsResource {

    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final KeptReference reference;
    private final Holding holding;

    HoldingsResource(Campaigns campaigns, KeptReference reference, Holding holding) {
        this.campaigns = campaigns;
        this.reference = reference;
        this.holding = holding;
    }

    /// What is kept of plan-service's data.
    public record ReferenceView(List<KindView> items) {}

    /// One kind of it.
    @Schema(name = "KeptKind")
    public record KindView(
            @Schema(description = "unit, indicator, regime, form, campaign or obligation")
            String kind,

            long count,

            @Schema(description = "The sum modulo 2^64 of the first 8 bytes of SHA-256 over key@revision, in base 16")
            String digest) {}

    /// One campaign.
    @Schema(name = "HeldCampaign")
    public record CampaignView(
            String form,
            String period,

            @Schema(description = "The ledger, with parked revisions in the place of older ones, hashed again")
            SumView held,

            @Schema(description = "The highest revision among them, 0 where there is none")
            long asOf,

            @Schema(description = "How many reports are not held as they were applied; they count for nothing")
            int altered) {}

    @GET
    @Path("reference")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "How much is kept of what plan-service says, by kind")
    public ReferenceView reference() {
        return new ReferenceView(reference.all().stream()
                .map(kept -> new KindView(kept.kind(), kept.count(), kept.digest()))
                .toList());
    }

    @GET
    @Path("reports")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "Count and digest of the reports held of each campaign, 50 campaigns a page at most")
    public Page<CampaignView> reports(@BeanParam PageRequest asked) {
        PageRequest page = asked.atMost(PAGE);
        List<String> after = page.afterNames(2);
        return page.of(
                campaigns.after(after.getFirst(), after.getLast(), page.rowsToRead()), Campaign::key, this::view);
    }

    private CampaignView view(Campaign campaign) {
        Holding.Held held = holding.of(campaign.form(), campaign.period());
        return new CampaignView(
                campaign.form(),
                campaign.period(),
                SumView.of(held.sum()),
                held.newest(),
                held.harmed().size());
    }
}
