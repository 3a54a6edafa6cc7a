package vn.hopluu.plan.reorganisation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Reorganisations over HTTP.
@Path("/api/v1/reorganisations")
@Tag(name = "Units")
class ReorganisationResource {

    private final Reorganising reorganising;
    private final Previewing previewing;
    private final Clock clock;

    ReorganisationResource(Reorganising reorganising, Previewing previewing, Clock clock) {
        this.reorganising = reorganising;
        this.previewing = previewing;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed(Permission.UNITS_WRITE)
    @Operation(
            summary = "Apply a reorganisation, or show what it would do",
            description =
                    "All acts are applied together, or none and every reason is answered. With dryRun=true nothing"
                            + " is stored: the answer is a ReorganisationPreview with what every unit would be, who would succeed"
                            + " whom, the obligations that are touched, and all reasons against it. The same body under the same"
                            + " code again changes nothing; another body is refused. `withoutRoute` warns of"
                            + " new units without a reporting route where their predecessors or units beside them have one.")
    @APIResponse(
            responseCode = "200",
            description = "Applied before with the same body; or, with dryRun=true, the preview",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {ReorganisationView.class, ReorganisationPreview.class})))
    @APIResponse(
            responseCode = "201",
            description = "Applied",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReorganisationView.class)))
    public Response post(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Nullable ReorganisationBody body) {
        ReorganisationBody stated = Findings.present(body);
        return dryRun
                ? Response.ok(previewing.preview(stated)).build()
                : reorganising.apply(stated).toResponse();
    }

    @GET
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(summary = "The reorganisations that were applied, by code")
    public Page<ReorganisationSummary> list(@BeanParam PageRequest page) {
        return page.of(
                Reorganisation.after(page.after(), page.rowsToRead()).stream()
                        .map(one -> ReorganisationSummary.of(one, clock.getZone()))
                        .toList(),
                ReorganisationSummary::code);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(summary = "A reorganisation with what it made of each unit")
    public ReorganisationView get(@PathParam("code") String code) {
        return Reorganisation.<Reorganisation>findByIdOptional(Findings.pathCode("code", code))
                .map(one -> ReorganisationView.of(one, clock.getZone()))
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_REORGANISATION,
                        Message.of("plan.reorganisation-resource.unknown-reorganisation", code)));
    }
}
