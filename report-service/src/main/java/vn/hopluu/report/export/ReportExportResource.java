package vn.hopluu.report.export;

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
import vn.hopluu.events.Coverage;
import vn.hopluu.report.template.ReportWorkbook;
import vn.hopluu.report.template.TemplateResource;
import vn.hopluu.report.template.Templates;
import vn.hopluu.web.access.Permission;

/// A report to take away, as it is seen: the draft where one is open, else the newest version.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Tag(name = "Files")
public class ReportExportResource {

    private final Templates templates;

    ReportExportResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Path("export.xlsx")
    @Produces(TemplateResource.XLSX)
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "The report in the layout of the paper, to read and print; parameter coverage",
            description = "POST /imports reads it again: what nobody altered changes nothing.")
    public Response xlsx(
            @PathParam("unit") String unit,
            @PathParam("form") String form,
            @PathParam("period") String period,
            @QueryParam("coverage") @DefaultValue("OWN") Coverage coverage) {
        ReportWorkbook report = templates.existing(unit, form, period, coverage);
        return Format.XLSX.file(report.toRead(), report.fileName()).build();
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "The report as a table of its cells; parameter coverage",
            description =
                    "UTF-8 with a byte order mark, semicolons and decimal commas, as Excel with Vietnamese settings"
                            + " reads it. A text that a spreadsheet would compute has an apostrophe before it. POST /imports"
                            + " reads it again.")
    public Response csv(
            @PathParam("unit") String unit,
            @PathParam("form") String form,
            @PathParam("period") String period,
            @QueryParam("coverage") @DefaultValue("OWN") Coverage coverage) {
        ReportWorkbook report = templates.existing(unit, form, period, coverage);
        return Format.CSV
                .file(CsvTable.write(ReportTable.of(report)), report.fileName())
                .build();
    }
}
