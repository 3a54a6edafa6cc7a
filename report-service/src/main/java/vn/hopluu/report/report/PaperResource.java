package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;

/// Reports that came on paper, over HTTP.
@Path("/api/v1/reports/{unit}/{form}/{period}")
@Tag(name = "Reports")
public class PaperResource {

    private final PaperEntries entries;
    private final RepeatableRequest repeatable;

    PaperResource(PaperEntries entries, RepeatableRequest repeatable) {
        this.entries = entries;
        this.repeatable = repeatable;
    }

    @POST
    @Path("paper-entry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_REVIEW)
    @Operation(
            summary = "Enter a report that came on paper, on behalf of its unit (nhập thay)",
            description =
                    "By the office that collects it, with the reason, the paper's picture and when it came, which is"
                            + " when the report counts as received. The paper stands for the steps inside the unit; whoever entered"
                            + " it does not approve it. A report that is begun needs its tag. The unit may correct it.")
    @APIResponseSchema(
            value = ReportStatus.class,
            responseCode = "200",
            responseDescription = "Where the report stands now")
    public Response enter(
            @BeanParam ReportPath report,
            @BeanParam Precondition precondition,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable PaperBody body) {
        PaperBody paper = Body.present(body);
        return repeatable.done(key, "paper-entry", report, paper, () -> entries.enter(report, paper, precondition));
    }

    @GET
    @Path("versions/{number: [0-9]{1,9}}/scan")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Transactional
    @Operation(summary = "The picture of the paper that a version was entered from")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response scan(@BeanParam ReportPath report, @PathParam("number") int number) {
        Scans.Picture picture = entries.picture(report, number);
        return Response.ok(picture.content(), picture.type().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"scan-" + number + "."
                                + picture.type().ending() + "\"")
                .build();
    }
}
