package vn.hopluu.report.template;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.access.Permission;

/// The workbook to fill in.
@Path("/api/v1/forms/{code}")
@Tag(name = "Files")
public class TemplateResource {

    /// Of an Excel workbook.
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Path("template.xlsx")
    @Produces(XLSX)
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "The workbook of one unit, form and period, to be filled in; parameters unit, period, coverage",
            description = "In the layout of the paper, with the present draft's figures in its cells and the last"
                    + " period's beside them. A CONSOLIDATED report that nobody has begun has the sums that its parts"
                    + " come to. POST it to /imports when it is filled in.")
    public Response template(
            @PathParam("code") String form,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("period") @Nullable String period,
            @QueryParam("coverage") @DefaultValue("OWN") Coverage coverage) {
        ReportWorkbook workbook = templates.workbook(unit, form, period, coverage);
        return Response.ok(workbook.toFillIn())
                .header("Content-Disposition", "attachment; filename=\"" + workbook.fileName() + ".xlsx\"")
                .build();
    }
}
