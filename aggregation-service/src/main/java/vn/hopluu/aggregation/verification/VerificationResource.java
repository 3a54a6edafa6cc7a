package vn.hopluu.aggregation.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;

/// Verification by REST, for operators.
@Path("/api/v1/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class VerificationResource {

    private final Verification verification;

    VerificationResource(Verification verification) {
        this.verification = verification;
    }

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "Compares every stored figure with a naive recomputation from the ledger")
    public VerificationView verify() {
        return verification.verify();
    }
}
