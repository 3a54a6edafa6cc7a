package vn.hopluu.aggregation.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.ledger.AlteredLedger;
import vn.hopluu.aggregation.ledger.Rebuild;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Rebuilding a campaign's roll-ups, for operators.
@Path("/api/v1/campaigns/{form}/{period}/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class RebuildResource {

    private static final Logger LOG = Logger.getLogger(RebuildResource.class);

    private final Questions questions;
    private final Rebuild rebuild;

    RebuildResource(Questions questions, Rebuild rebuild) {
        this.questions = questions;
        this.rebuild = rebuild;
    }

    /// What was done.
    public record RebuiltView(
            String form,
            String period,
            long rows,

            @Schema(description = "How many rows were not what the ledger adds up to. Only these have a new version")
            int mended,

            @Schema(description = "The campaign's version afterwards")
            long version) {}

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "Folds a campaign anew from its ledger, along the tree as it is now",
            description = "Reads go on meanwhile and see the old rows; reports of the campaign wait. Refused with 409"
                    + " where a report of the ledger is not what was applied: it would become the total.")
    public RebuiltView rebuild(@PathParam("form") String form, @PathParam("period") String period) {
        Campaign campaign = questions.campaign(form, period);
        Rebuild.Rebuilt rebuilt;
        try {
            rebuilt = rebuild.rebuild(campaign.key(), questions.form(campaign));
        } catch (AlteredLedger e) {
            throw Problem.of(
                    VerificationProblem.ALTERED_LEDGER,
                    Message.of("aggregation.rebuild-resource.altered-ledger", e.getMessage(), campaign.key()));
        }
        LOG.infof("%s is rebuilt: %d of %d rows were wrong", campaign.key(), rebuilt.mended(), rebuilt.rows());
        return new RebuiltView(form, period, rebuilt.rows(), rebuilt.mended(), rebuilt.version());
    }
}
