package vn.hopluu.report.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.body.BodyBytes;
import vn.hopluu.web.body.BodyLimit;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Pictures of papers over HTTP.
@Path("/api/v1/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ScansResource {

    private static final int MEGABYTES = 10;

    private final Scans scans;

    ScansResource(Scans scans) {
        this.scans = scans;
    }

    @POST
    @Consumes({"application/pdf", "image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(megabytes = MEGABYTES)
    @PermissionsAllowed(Permission.REPORTS_REVIEW)
    @Operation(
            summary = "Take in the picture of a paper, to be named in a paper-entry",
            description =
                    "The body is the file itself, 10 MB at most: PDF, JPEG or PNG, as its first bytes say. It is its"
                            + " sender's until it is part of a report's version, and is put away after a day where it is in none.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ScanView.class, responseCode = "201", responseDescription = "Taken in")
    public Response take(InputStream body) {
        byte[] file = BodyBytes.of(
                body,
                tooLarge -> Problem.of(WebProblem.TOO_LARGE, Message.of("report.scans.too-large", tooLarge.limit())));
        return Response.status(Response.Status.CREATED).entity(scans.take(file)).build();
    }
}
