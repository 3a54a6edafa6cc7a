package vn.hopluu.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.list.Paged;

/// What is on record, held against what was sealed of it, for operators.
@Path("/api/v1/verification/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class AuditResource {

    private static final int BLOCKS = 20;
    private static final int RESTORATIONS = 20;

    private final ChainVerification verification;
    private final HeadQueries heads;

    AuditResource(ChainVerification verification, HeadQueries heads) {
        this.verification = verification;
        this.heads = heads;
    }

    /// What a page of blocks comes to.
    public record AuditView(
            @Schema(description = "How many blocks were looked at")
            long blocks,

            @Schema(description = "How many rows they hold") long rows,

            @Schema(description = "What is not as it was sealed, 20 a page at most")
            List<AuditFinding> items,

            @Schema(
                    description =
                            "The databases that were put back, the newest 20, as the chain itself says it; none before"
                                    + " the last page")
            List<RestorationEntry> restorations,

            @Schema(description = "Whether the heads on the topic could be read; null before the last page") @Nullable
            Boolean headsCompared,

            @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
            URI next)
            implements Paged {}

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "What is on record against what was sealed of it, 20 blocks a page at most",
            description = "Each row is hashed again and compared with its block, each block with its hash and with the"
                    + " block before it. The last page looks for rows that no block has, and compares the heads on the"
                    + " topic, all from its beginning. It changes nothing.")
    public AuditView verify(@BeanParam PageRequest asked) {
        PageRequest page = asked.atMost(BLOCKS);
        ChainVerification.Page looked = verification.page(page.after(0), page.limit());
        return new AuditView(
                looked.blocks(),
                looked.rows(),
                looked.findings(),
                looked.last() == null
                        ? QuarkusTransaction.requiringNew().call(() -> heads.restorations(RESTORATIONS))
                        : List.of(),
                looked.headsCompared(),
                page.next(looked.last()));
    }
}
