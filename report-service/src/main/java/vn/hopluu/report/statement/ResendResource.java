package vn.hopluu.report.statement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.web.access.Permission;

/// Sending a campaign again, for operators.
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ResendResource {

    private final Resend resend;

    ResendResource(Resend resend) {
        this.resend = resend;
    }

    /// How many reports were put into the outbox to be sent again.
    public record Resent(String form, String period, long reports) {}

    /// Sends every report of the campaign again as it stands, marked `resend`: whoever holds the same revision with
    /// another content takes this one. Once an hour at most, unless `force` is true.
    @POST
    @Path("{form}/{period}/resend")
    @PermissionsAllowed(Permission.OPERATIONS)
    public Resent resend(
            @PathParam("form") String form,
            @PathParam("period") String period,
            @QueryParam("force") @DefaultValue("false") boolean force) {
        return new Resent(form, period, resend.run(new Campaign.Key(form, period), force));
    }
}
