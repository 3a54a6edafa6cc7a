package vn.hopluu.report.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.report.VersionProofs;
import vn.hopluu.report.verification.CampaignSums.CampaignView;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.list.Paged;

/// What this service stores, held against its hashes and counted by itself, so that whoever asks all services can
/// compare them: none asks another.
@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class VerificationResource {

    private static final int CAMPAIGNS = 50;
    private static final int REPORTS = 200;

    private final ReferenceCounts reference;
    private final CampaignSums campaigns;
    private final VersionProofs versions;

    VerificationResource(ReferenceCounts reference, CampaignSums campaigns, VersionProofs versions) {
        this.reference = reference;
        this.campaigns = campaigns;
        this.versions = versions;
    }

    /// What is kept of plan-service's data.
    public record ReferenceView(List<KindView> items) {}

    /// What a page of reports comes to.
    public record VersionsView(
            @Schema(description = "How many versions were looked at")
            int versions,

            @Schema(description = "How many of them were stored before receipts had a hash")
            int unproved,

            @Schema(description = "What is not what was handed in")
            List<VersionProofs.Altered> items,

            @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
            URI next)
            implements Paged {}

    @GET
    @Path("reference")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "How much is kept of what plan-service says, by kind")
    public ReferenceView reference() {
        return new ReferenceView(reference.all());
    }

    @GET
    @Path("reports")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "Count and digest of the reports of each campaign, 50 campaigns a page at most")
    public Page<CampaignView> reports(@BeanParam PageRequest asked) {
        PageRequest page = asked.atMost(CAMPAIGNS);
        List<String> after = page.afterNames(2);
        return page.of(
                campaigns.after(after.getFirst(), after.getLast(), page.rowsToRead()),
                last -> last.form() + "/" + last.period());
    }

    @GET
    @Path("versions")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "The stored versions against their receipts, 200 reports a page at most",
            description = "Each version's vector is hashed again and compared with its receipt's hash, its content with"
                    + " its vector, and what stands with the hash of the report's newest event. It changes nothing.")
    public VersionsView versions(@BeanParam PageRequest asked) {
        PageRequest page = asked.atMost(REPORTS);
        VersionProofs.Page looked = versions.page(page.after(0), page.limit());
        return new VersionsView(
                looked.versions(),
                looked.unproved(),
                looked.altered(),
                looked.reports() < page.limit() ? null : page.next(looked.last()));
    }
}
