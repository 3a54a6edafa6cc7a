package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.web.access.Permission;

/// The checks of a report, asked for without handing it in.
@Path("/api/v1/reports/{unit}/{form}/{period}/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ChecksResource {

    private final Checking checking;

    ChecksResource(Checking checking) {
        this.checking = checking;
    }

    /// What the checks find: in the body, where there is one, and else in the draft or the newest version. Nothing is
    /// stored. An explanation in the body stands beside the finding of its rule.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_READ)
    public ChecksView check(@BeanParam ReportPath report, @RequestBody(required = false) @Nullable ReportBody body) {
        if (body != null) {
            report.requireSame(body);
        }
        return checking.check(report, body);
    }
}
