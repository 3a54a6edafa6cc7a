package vn.hopluu.report.history;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.report.HistoryEntry;
import vn.hopluu.report.report.Receipt;
import vn.hopluu.report.report.ReportPath;
import vn.hopluu.report.report.VersionView;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// What a report was before.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class HistoryResource {

    private static final String VERSION = "versions/{version: [0-9]{1,9}}";
    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    @GET
    @Path("versions")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "The report's versions, the first first")
    public Page<VersionView> versions(@BeanParam ReportPath report, @BeanParam PageRequest page) {
        return history.versions(report, page);
    }

    @GET
    @Path(VERSION)
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "A version as it was handed in, with its receipt")
    public VersionContent version(@BeanParam ReportPath report, @PathParam("version") int version) {
        return history.version(report, version);
    }

    @GET
    @Path(VERSION + "/differences")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "What the version changed",
            description = "Cells come in the order of the form. Where a figure was taken from is no difference.")
    public Differences differences(
            @BeanParam ReportPath report,
            @PathParam("version") int version,
            @QueryParam("from")
                    @Parameter(description = "The version to compare with: the one before unless said; 0: nothing")
                    @Nullable
                    Integer from) {
        return history.differences(report, from == null ? Math.max(0, version - 1) : from, version);
    }

    @GET
    @Path("receipts")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "The receipts of all versions, as they were answered first")
    public Page<Receipt> receipts(@BeanParam ReportPath report, @BeanParam PageRequest page) {
        return history.receipts(report, page);
    }

    @GET
    @Path("audit")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "Who did what, when, from where, the oldest first",
            description = "A draft's savings in a row by one person from one place are one line, with how many they"
                    + " were, the first and the last time.")
    public Page<HistoryEntry> audit(@BeanParam ReportPath report, @BeanParam PageRequest page) {
        return history.acts(report, page);
    }
}
