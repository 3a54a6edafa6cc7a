package vn.hopluu.plan.obligation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.scope.PlanScope;
import vn.hopluu.web.access.Permission;

/// Obligations that fell due in an outage, extended by one act.
@Path("/api/v1/outage-extensions")
@Tag(name = "Obligations")
class OutageResource {

    private final OutageExtension extension;
    private final PlanScope scope;
    private final Clock clock;

    OutageResource(OutageExtension extension, PlanScope scope, Clock clock) {
        this.scope = scope;
        this.extension = extension;
        this.clock = clock;
    }

    /// @param obligations how many are extended by the act
    record Extended(String id, Instant from, Instant to, Instant due, long obligations) {}

    @POST
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Extend every obligation that fell due in an outage",
            description = "Of every plan. The two ends of an outage stand in report-service: GET /api/v1/restorations.")
    public Extended extend(@Nullable OutageBody body) {
        scope.requireActOnAll();
        OutageBody.Outage outage = Findings.present(body).checked(clock.instant());
        return new Extended(outage.terms().id(), outage.from(), outage.to(), outage.due(), extension.extend(outage));
    }
}
