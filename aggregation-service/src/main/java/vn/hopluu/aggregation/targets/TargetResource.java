package vn.hopluu.aggregation.targets;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;

/// Targets by REST.
@Path("/api/v1/targets/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "How far the targets of published plans are reached, and by whom they are missed")
public class TargetResource {

    private final Targets targets;
    private final Revalidation revalidation;

    TargetResource(Targets targets, Revalidation revalidation) {
        this.targets = targets;
        this.revalidation = revalidation;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "How each target of a plan stands",
            description = "Thresholds are compared with the exact value. Đạt and chưa đạt are said only where what is"
                    + " not known cannot change it.")
    public PlanTargetsView targets(@PathParam("plan") String plan, @BeanParam TargetQuery query) {
        TargetQuestion question = targets.understand(plan, query);
        return revalidation.answer(targets.state(question), () -> targets.answer(question));
    }
}
