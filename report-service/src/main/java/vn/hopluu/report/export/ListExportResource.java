package vn.hopluu.report.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.dialogue.DialogueQuery;
import vn.hopluu.report.dialogue.DialoguesResource;
import vn.hopluu.report.model.ModelQuery;
import vn.hopluu.report.model.ModelsResource;
import vn.hopluu.report.report.ReportListResource;
import vn.hopluu.report.report.ReportQuery;
import vn.hopluu.report.template.TemplateResource;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Lists to take away: a page of them, under the parameters and within the bounds of the list itself.
@Path("/api/v1/exports")
@Tag(name = "Files")
public class ListExportResource {

    private static final String AS_FILE = ".{format: csv|xlsx}";
    private static final String CSV = "text/csv";

    private final ReportListResource reports;
    private final ModelsResource models;
    private final DialoguesResource dialogues;
    private final ObjectMapper json;

    ListExportResource(
            ReportListResource reports, ModelsResource models, DialoguesResource dialogues, ObjectMapper json) {
        this.reports = reports;
        this.models = models;
        this.dialogues = dialogues;
        this.json = json;
    }

    @GET
    @Path("reports" + AS_FILE)
    @Produces({CSV, TemplateResource.XLSX})
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "A page of the list of reports as a file", description = "The header Link has the next page.")
    public Response reports(
            @PathParam("format") String format, @BeanParam ReportQuery query, @BeanParam PageRequest page) {
        return file(ListKind.REPORTS, format, reports.list(query, page));
    }

    @GET
    @Path("models" + AS_FILE)
    @Produces({CSV, TemplateResource.XLSX})
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "A page of the register of models as a file",
            description = "The header Link has the next page.")
    public Response models(
            @PathParam("format") String format, @BeanParam ModelQuery query, @BeanParam PageRequest page) {
        return file(ListKind.MODELS, format, models.list(query, page));
    }

    @GET
    @Path("dialogues" + AS_FILE)
    @Produces({CSV, TemplateResource.XLSX})
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "A page of the register of dialogues as a file",
            description = "The header Link has the next page.")
    public Response dialogues(
            @PathParam("format") String format, @BeanParam DialogueQuery query, @BeanParam PageRequest page) {
        return file(ListKind.DIALOGUES, format, dialogues.list(query, page));
    }

    @GET
    @Path("promises" + AS_FILE)
    @Produces({CSV, TemplateResource.XLSX})
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "A page of the promises that are not kept yet as a file",
            description = "The header Link has the next page.")
    public Response promises(
            @PathParam("format") String format,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam PageRequest page) {
        return file(ListKind.PROMISES, format, dialogues.promises(unit, overdue, page));
    }

    private Response file(ListKind kind, String name, Page<?> page) {
        Format format = Format.valueOf(name.toUpperCase(Locale.ROOT));
        Response.ResponseBuilder file = format.file(format.write(kind.table(json.valueToTree(page))), kind.path());
        return page.next() == null
                ? file.build()
                : file.header(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"")
                        .build();
    }
}
