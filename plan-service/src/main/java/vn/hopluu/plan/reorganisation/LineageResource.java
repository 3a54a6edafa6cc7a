package vn.hopluu.plan.reorganisation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.access.Permission;

/// Where a unit comes from, over HTTP.
@Path("/api/v1/units/{unit}/lineage")
@Tag(name = "Units")
class LineageResource {

    private final Units units;
    private final LineageQueries queries;

    LineageResource(Units units, LineageQueries queries) {
        this.units = units;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(
            summary = "Who a unit came from, and what became of it",
            description = "Through all reorganisations, before and after. `code` names the unit that bears it on `at`"
                    + " (today where absent); `code@2025-06-30` the one that bore it that day. A unit that was only"
                    + " renamed, moved or recoded is the same unit and has no lineage by that.")
    public LineageView get(@PathParam("unit") String path, @QueryParam("at") @Nullable LocalDate at) {
        Unit unit = units.named(path, at == null ? units.today() : at);
        return LineageView.of(unit, queries.around(unit));
    }
}
