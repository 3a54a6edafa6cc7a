package vn.hopluu.plan.catalogue;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/// Regimes over HTTP.
@Path("/api/v1/regimes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class RegimeResource {

    private final RegimeUpsert upsert;

    RegimeResource(RegimeUpsert upsert) {
        this.upsert = upsert;
    }

    @GET
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "The regimes, by code")
    public Page<RegimeView> list(@BeanParam PageRequest page) {
        return page.of(
                Regime.<Regime>find("code > ?1 order by code", page.after()).page(0, page.rowsToRead()).list().stream()
                        .map(RegimeView::of)
                        .toList(),
                RegimeView::code);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "A regime")
    public RegimeView get(@PathParam("code") String code) {
        return Regime.<Regime>findByIdOptional(code)
                .map(RegimeView::of)
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_REGIME, Message.of("plan.regime-resource.unknown-regime", code)));
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_WRITE)
    @Operation(
            summary = "State a regime",
            description = "`tree` says whether figures follow the reporting routes or the administrative parents;"
                    + " `window` whether a period holds legal days (15th to 14th) or calendar days, which a plan may only"
                    + " replace where `windowByPlan` says so. A deadline that names a unit type goes before one that does"
                    + " not. `review` names the steps that a report takes: before handing in (REVIEW, APPROVAL), and after it"
                    + " (CONSOLIDATION, APPRAISAL) before its approval; a change of it meets the reports that are on their"
                    + " way.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegimeView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RegimeView.class)))
    public Response put(@PathParam("code") String code, @Nullable RegimeBody body) {
        return upsert.put(
                        Findings.pathCode("code", code), Findings.present(body).read())
                .toResponse();
    }
}
