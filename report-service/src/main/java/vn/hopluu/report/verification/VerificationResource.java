package vn.hopluu.report.verification;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.report.VersionProofs;
import vn.hopluu.report.verification.CampaignSums.CampaignView;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// What this service stores, held against its hashes and counted by itself, so that whoever asks all services can
/// compare them: none asks another.
@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class VerificationResource {

    private static final int CAMPAIGNS = 50;
    private static final int REPORTS = 200;

    private final KeptReference reference;
    private final CampaignSums campaigns;
    private final VersionProofs versions;

    VerificationResource(KeptReference reference, CampaignSums campaigns, VersionProofs versions) {
        this.reference = reference;
        this.campaigns = campaigns;
        this.versions = versions;
    }

    /// What is kept of plan-service's data.
    public record ReferenceView(List<KindView> items) {}

    /// A page of campaigns.
    public record ReportsView(
            List<CampaignView> items,

            @Schema(description = "The query of the next page; null on the last") @Nullable
            String next) {}

    /// What a page of reports comes to.
    public record VersionsView(
            @Schema(description = "How many versions were looked at")
            int versions,

            @Schema(description = "How many of them were stored before receipts had a hash")
            int unproved,

            @Schema(description = "What is not what was handed in")
            List<VersionProofs.Altered> items,

            @Schema(description = "The query of the next page; null on the last") @Nullable
            String next) {}

    @GET
    @Path("reference")
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "How much is kept of what plan-service says, by kind")
    public ReferenceView reference() {
        return new ReferenceView(reference.all());
    }

    @GET
    @Path("reports")
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "Count and digest of the reports of each campaign, 50 campaigns a page")
    public ReportsView reports(
            @QueryParam("after")
                    @DefaultValue("/")
                    @Parameter(description = "Of next: the campaign to go on behind, as DVCQ-Q/2024-Q1")
                    String after) {
        int slash = after.indexOf('/');
        if (slash < 0) {
            throw badQuery("a campaign, as DVCQ-Q/2024-Q1");
        }
        List<CampaignView> page = campaigns.after(after.substring(0, slash), after.substring(slash + 1), CAMPAIGNS);
        return new ReportsView(page, page.size() < CAMPAIGNS ? null : next(page.getLast()));
    }

    private static String next(CampaignView last) {
        return "?after=" + last.form() + "/" + last.period();
    }

    @GET
    @Path("versions")
    @Requires(Permission.OPERATIONS)
    @Operation(
            summary = "The stored versions against their receipts, 200 reports a page",
            description = "Each version's vector is hashed again and compared with its receipt's hash, its content with"
                    + " its vector, and what stands with the hash of the report's newest event. It changes nothing.")
    public VersionsView versions(
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "Of next: where to go on") String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw badQuery("a number, as a page before gave it");
        }
        VersionProofs.Page page = versions.page(Long.parseLong(after), REPORTS);
        return new VersionsView(
                page.versions(),
                page.unproved(),
                page.altered(),
                page.reports() < REPORTS ? null : "?after=" + page.last());
    }

    private static RuntimeException badQuery(String rule) {
        return Problem.of(WebProblem.MALFORMED, "Query parameter after must be " + rule);
    }
}
