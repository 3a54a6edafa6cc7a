package vn.hopluu.plan.unitlist;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.body.BodyBytes;
import vn.hopluu.web.body.BodyLimit;
import vn.hopluu.web.body.BodyTooLarge;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Official lists of units over HTTP.
@Path("/api/v1")
@Tag(name = "Units")
class UnitListResource {

    private static final String CSV = "text/csv";
    private static final String CHARSET = "charset";

    /// The national list of 2023 has half a megabyte.
    private static final int MEGABYTES = 16;

    private final UnitImport unitImport;

    UnitListResource(UnitImport unitImport) {
        this.unitImport = unitImport;
    }

    @POST
    @Path("units:import")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(megabytes = MEGABYTES)
    @PermissionsAllowed(Permission.UNITS_WRITE)
    @Operation(
            summary = "Take in an official list of units",
            description = "CSV in UTF-8 with the columns level (P, D, W), code, parent (or parent_code), name or"
                    + " full_name, type (or unit_type: Xã, Phường, …) and, where the lines differ, effective_from;"
                    + " separated by comma, semicolon or tab. Each line states the unit that bears its code from the"
                    + " effective day on. All lines are taken or none; every fault of every line is answered (422,"
                    + " errors[] with line, reason, rule; the first 1,000). Units that the list does not name stay. The"
                    + " same list again changes nothing. A unit that is called otherwise, is of another type or stands"
                    + " elsewhere is refused: that is a reorganisation. `withoutRoute` warns of created units without"
                    + " a reporting route where units beside them have one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public ImportResult take(
            @Parameter(description = "the day for the lines that name none") @QueryParam("effectiveFrom") @Nullable
                    LocalDate effectiveFrom,
            @Parameter(description = "true: the same answer, and nothing is written")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description = "accept: a unit of the same type and parent may get another name",
                            schema = @Schema(enumeration = {"refuse", "accept"}))
                    @QueryParam("renames")
                    @Nullable
                    String renames,
            @Parameter(description = "a unit's code: every line has to be that unit or stand below it")
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body) {
        ImportRequest request = ImportRequest.of(effectiveFrom, dryRun, renames, scope);
        refuseOtherCharset(type);
        return unitImport.take(BodyBytes.of(body, UnitListResource::tooLarge), request);
    }

    private static void refuseOtherCharset(MediaType type) {
        String charset = type.getParameters().get(CHARSET);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Problem.of(
                    WebProblem.UNSUPPORTED_MEDIA_TYPE, Message.of("plan.unit-list-resource.unsupported-media-type"));
        }
    }

    private static HttpProblem tooLarge(BodyTooLarge list) {
        return Problem.of(WebProblem.TOO_LARGE, Message.of("plan.list.too-many-bytes", list.limit()));
    }
}
