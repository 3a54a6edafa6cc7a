package vn.hopluu.plan.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;

/// What this service has said, counted by itself, so that whoever asks all services can compare them: none asks
/// another.
@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class VerificationResource {

    private final ReferenceCounts counts;

    VerificationResource(ReferenceCounts counts) {
        this.counts = counts;
    }

    /// What stands.
    public record ReferenceView(List<KindView> items) {}

    @GET
    @Path("reference")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "How much this service has said, by kind")
    public ReferenceView reference() {
        return new ReferenceView(counts.all());
    }
}
