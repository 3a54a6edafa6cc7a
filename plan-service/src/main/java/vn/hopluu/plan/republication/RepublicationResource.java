package vn.hopluu.plan.republication;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;

/// Republication by REST, for operators.
@Path("/api/v1/republication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class RepublicationResource {

    private final Republication republication;

    RepublicationResource(Republication republication) {
        this.republication = republication;
    }

    @POST
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "Send every event of this service again as it stands",
            description = "For a topic that was lost. Revisions stay, so consumers that are up to date change nothing."
                    + " The answer counts what waits to be sent now.")
    public List<RepublishedView> republish() {
        return republication.run();
    }
}
