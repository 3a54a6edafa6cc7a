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

/// Indicators over HTTP.
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class IndicatorResource {

    private final IndicatorUpsert upsert;
    private final HomesUpsert homes;
    private final RootUnits roots;

    IndicatorResource(IndicatorUpsert upsert, HomesUpsert homes, RootUnits roots) {
        this.upsert = upsert;
        this.homes = homes;
        this.roots = roots;
    }

    @GET
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "The indicators, by code")
    public Page<IndicatorView> list(@BeanParam PageRequest page) {
        return page.of(
                Indicator.<Indicator>find("code > ?1 order by code", page.after())
                        .page(0, page.rowsToRead())
                        .list()
                        .stream()
                        .map(indicator -> IndicatorView.of(indicator, roots))
                        .toList(),
                IndicatorView::code);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "An indicator")
    public IndicatorView get(@PathParam("code") String code) {
        return Indicator.named(code)
                .map(indicator -> IndicatorView.of(indicator, roots))
                .orElseThrow(
                        () -> Problem.of(PlanProblem.UNKNOWN_INDICATOR, Message.of("plan.indicator.unknown", code)));
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_WRITE)
    @Operation(
            summary = "State an indicator",
            description =
                    "As the catalogue's columns. Once a form has a slot of it, its decimals, its value type and the"
                            + " members and codes in use stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Response put(@PathParam("code") String code, @Nullable IndicatorBody body) {
        return upsert.put(
                        Findings.pathCode("code", code), Findings.present(body).read())
                .toResponse();
    }

    @PUT
    @Path("/{code}/homes")
    @PermissionsAllowed(Permission.CATALOGUE_WRITE)
    @Operation(
            summary = "State an indicator's home forms",
            description = "All of them: from which form the series and totals of a root are read, and since when. The"
                    + " indicator's copies in other forms are only compared. The days of one root never overlap.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Response putHomes(@PathParam("code") String code, @Nullable HomesBody body) {
        return homes.put(Findings.pathCode("code", code), Findings.present(body))
                .toResponse();
    }
}
