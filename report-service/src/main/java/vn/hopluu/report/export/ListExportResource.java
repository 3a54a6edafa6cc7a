package vn.hopluu.report.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hopluu.report.dialogue.DialoguesResource;
import vn.hopluu.report.model.ModelsResource;
import vn.hopluu.report.report.ReportListResource;
import vn.hopluu.report.template.TemplateResource;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Lists to take away: a page of them, under the parameters and within the bounds of the list itself.
@Path("/api/v1/exports")
public class ListExportResource {

    private static final String LIST = "{list: reports|models|dialogues|promises}";

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
    @Path(LIST + ".csv")
    @Produces("text/csv")
    @Requires(Permission.REPORTS_READ)
    @Operation(
            summary = "A page of a list as csv; parameters are those of the list",
            description = "list is reports, models, dialogues or promises (those not kept yet). The header Link has the"
                    + " next page.")
    public Response csv(@PathParam("list") String list, @Context UriInfo uri) {
        return export(list, uri, Format.CSV);
    }

    @GET
    @Path(LIST + ".xlsx")
    @Produces(TemplateResource.XLSX)
    @Requires(Permission.REPORTS_READ)
    @Operation(
            summary = "A page of a list as a workbook; parameters are those of the list",
            description = "As the csv of the same name.")
    public Response xlsx(@PathParam("list") String list, @Context UriInfo uri) {
        return export(list, uri, Format.XLSX);
    }

    private Response export(String list, UriInfo uri, Format format) {
        ListKind kind = ListKind.valueOf(list.toUpperCase(Locale.ROOT));
        Response page = page(kind, uri);
        JsonNode entries = json.valueToTree(page.getEntity());
        Response.ResponseBuilder file = format.file(format.write(kind.table(entries)), kind.path());
        String next = entries.path("next").asText("");
        int query = next.indexOf('?');
        return query < 0
                ? file.build()
                : file.header("Link", "<" + uri.getPath() + next.substring(query) + ">; rel=\"next\"")
                        .build();
    }

    private Response page(ListKind kind, UriInfo uri) {
        return switch (kind) {
            case REPORTS -> reports.list(uri);
            case MODELS -> models.list(uri);
            case DIALOGUES -> dialogues.list(uri);
            case PROMISES -> dialogues.promises(uri);
        };
    }
}
