package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.spreadsheet.SpreadsheetFile;
import vn.hopluu.spreadsheet.UnreadableFile;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.body.BodyBytes;
import vn.hopluu.web.body.BodyLimit;
import vn.hopluu.web.body.BodyTooLarge;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Files over HTTP: uploaded and compared first, committed only when asked.
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
public class ImportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLS = "application/vnd.ms-excel";

    /// Not read, but told what to do: their senders' programs call them so.
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12";
    private static final String ONE = "{id: [0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";
    private static final int MEGABYTES = 10;

    private final ImportUpload upload;
    private final ImportCommit commit;
    private final ImportOperations operations;

    ImportsResource(ImportUpload upload, ImportCommit commit, ImportOperations operations) {
        this.upload = upload;
        this.commit = commit;
        this.operations = operations;
    }

    @POST
    @Consumes({XLSX, XLS, "text/csv", MediaType.APPLICATION_OCTET_STREAM, ODS, XLSB})
    @BodyLimit(megabytes = MEGABYTES)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Reads a filled-in template, or a list with a row per unit; nothing is stored in the reports yet",
            description =
                    "The body is the file itself, 10 MB at most; its bytes say what it is. A list (xlsx, xls or csv"
                            + " in UTF-8) needs form and period; its first row has \"Mã đơn vị\" and the names of cells"
                            + " (DT06.KN), and may have \"Tên đơn vị\", \"Số liệu từ ngày\", \"Số liệu đến hết ngày\", \"Giải"
                            + " trình\" (why the row's figures are missing), \"Giải trình\" with a finding's code or a cell's"
                            + " name behind it (Giải trình WINDOW), \"Số liệu mục II từ ngày\" and \"Mục III.2\". Words are"
                            + " read by what their cell counts: Không is no occurrence in a flow, 0 in a stock, no in a yes/no"
                            + " cell; chưa có is missing. An empty cell says nothing: what"
                            + " stands there stays. The answer lists what is to be mended (findings: line, place, reason,"
                            + " rule), how things were read (notes), and per report what would change. While there is a"
                            + " finding, state is REFUSED and nothing of the file can be committed. Figures that nobody who"
                            + " looked the file through has seen (hidden rows, columns and sheets, formats that show nothing)"
                            + " are told of one by one in notes with the code unseen; unless unseen says whether they are"
                            + " read or left out, state is UNDECIDED and nothing can be committed. fileName is kept as the"
                            + " figures' source.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLS, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "201",
            responseDescription =
                    "Read and compared; REFUSED where something is to be mended, UNDECIDED where unseen is to be said")
    public Response upload(
            @QueryParam("form") @Nullable String form,
            @QueryParam("period") @Nullable String period,
            @QueryParam("coverage") @Nullable Coverage coverage,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("unseen") @Nullable UnseenChoice unseen,
            InputStream body) {
        byte[] file = BodyBytes.of(body, ImportsResource::tooLarge);
        try {
            ImportView view = upload.take(new ImportUpload.Sent(
                    SpreadsheetFile.read(file),
                    new ReportImport.File(FileName.of(fileName), ImportUpload.sha256(file)),
                    form,
                    period,
                    coverage,
                    unseen));
            return Response.created(URI.create("/api/v1/imports/" + view.line().id()))
                    .entity(view)
                    .build();
        } catch (UnreadableFile refused) {
            throw unreadable(refused);
        }
    }

    @GET
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "The caller's imports that are kept, the newest first")
    public Page<ImportLine> list(@BeanParam PageRequest page) {
        return operations.list(page);
    }

    @GET
    @Path(ONE)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "An import as it was answered, and whether it was committed")
    public ImportView read(@PathParam("id") UUID id) {
        return operations.read(id);
    }

    @GET
    @Path(ONE + "/reports")
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "An import's reports with their differences")
    public Page<ReportChange> reports(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return operations.reports(id, page);
    }

    @POST
    @Path(ONE + "/commit")
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Writes the drafts of an import, and with submit=true hands them in; all of them or none",
            description = "412 names the reports that changed since the upload. The same commit again gives the same"
                    + " answer.")
    public CommitView commit(@PathParam("id") UUID id, @QueryParam("submit") @DefaultValue("false") boolean submit) {
        return commit.commit(id, submit);
    }

    @DELETE
    @Path(ONE)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "Puts an import away; reports are not touched")
    @APIResponse(responseCode = "204", description = "Put away")
    public Response delete(@PathParam("id") UUID id) {
        operations.delete(id);
        return Response.noContent().build();
    }

    private static RuntimeException unreadable(UnreadableFile refused) {
        LineFinding finding =
                new LineFinding(0, refused.place(), refused.code(), null, refused.reason(), refused.remedy());
        return Problem.builder(
                        refused.isTooLarge() ? WebProblem.TOO_LARGE : ReportProblem.FILE_REFUSED,
                        Message.of("report.import.unreadable", refused.reason(), refused.remedy()))
                .with("findings", 1)
                .with("errors", List.of(finding))
                .build();
    }

    private static HttpProblem tooLarge(BodyTooLarge file) {
        return Problem.of(WebProblem.TOO_LARGE, Message.of("report.import.too-large", file.limit()));
    }
}
