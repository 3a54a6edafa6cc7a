package vn.hopluu.aggregation.reconciliation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.rollup.RollUps;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Reconciliation by REST.
@Path("/api/v1/rollups/{unit}/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class ReconciliationResource {

    private final RollUps rollUps;
    private final Reconciliation reconciliation;

    ReconciliationResource(RollUps rollUps, Reconciliation reconciliation) {
        this.rollUps = rollUps;
        this.reconciliation = reconciliation;
    }

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(
            summary = "Declared totals of a subtree that are not what they come to",
            description = "At the unit and at every unit below it that declares totals, the largest difference first,"
                    + " with the children that may explain it.")
    public ReconciliationView reconciliation(@PathParam("unit") String unit, @BeanParam ReconciliationQuery query) {
        RollUps.Question question = rollUps.understand(unit, query);
        return reconciliation.of(question, rollUps.form(question.campaign()), query.indicator, query.requiredLimit());
    }
}
