package vn.hopluu.plan.planning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Who left the population of a target, over HTTP.
@Path("/api/v1/plans/{code}/targets/{target}/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class TargetExclusionResource {

    private final Plans plans;
    private final TargetExclusions exclusions;

    TargetExclusionResource(Plans plans, TargetExclusions exclusions) {
        this.plans = plans;
        this.exclusions = exclusions;
    }

    @GET
    @PermissionsAllowed(Permission.PLANS_READ)
    @Operation(
            summary = "Who left the population of a target, and why",
            description = "In the order of the units' ids.")
    public Page<TargetExclusionView> list(
            @PathParam("code") String code, @PathParam("target") String target, @BeanParam PageRequest page) {
        plans.requireSeen(code);
        return exclusions.list(code, target, page);
    }

    @POST
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Operation(
            summary = "A unit leaves the population of a target",
            description = "An exemption from a report takes nobody out: the unit stays in the denominator, unknown."
                    + " This does, with a reason, and stays on record. Sent again under its id it is done once.")
    public TargetExclusionView exclude(
            @PathParam("code") String code, @PathParam("target") String target, @Nullable TargetExclusionBody body) {
        plans.requireChange(code);
        return exclusions.exclude(code, target, Findings.present(body));
    }
}
