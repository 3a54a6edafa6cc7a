package vn.hopluu.plan.unit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Who stands above and below a unit, over HTTP.
@Path("/api/v1/units/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitTreeResource {

    private static final String ABOUT =
            " On `at`, else on the day in `code@day`, else today. Without `regime` by administrative parents; with it along"
                    + " which its figures travel: a unit's recipient under that regime, else its parent. Each item says"
                    + " its `depth`. Pages follow the Link header.";

    private final Units units;
    private final UnitTree tree;

    UnitTreeResource(Units units, UnitTree tree) {
        this.units = units;
        this.tree = tree;
    }

    private interface Walk {
        List<UnitInTree> from(long unit, LocalDate day, String regime, PageRequest page);
    }

    @GET
    @Path("/ancestors")
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(summary = "The units above one", description = "From the one right above to the root." + ABOUT)
    public Page<UnitInTree> ancestors(
            @PathParam("unit") String path,
            @QueryParam("at") @Nullable LocalDate at,
            @QueryParam("regime") @Nullable String regime,
            @BeanParam PageRequest page) {
        return answer(path, at, regime, page, tree::ancestors);
    }

    @GET
    @Path("/descendants")
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(summary = "The units below one", description = "Level by level, each by code." + ABOUT)
    public Page<UnitInTree> descendants(
            @PathParam("unit") String path,
            @QueryParam("at") @Nullable LocalDate at,
            @QueryParam("regime") @Nullable String regime,
            @BeanParam PageRequest page) {
        return answer(path, at, regime, page, tree::descendants);
    }

    private Page<UnitInTree> answer(
            String path, @Nullable LocalDate at, @Nullable String regime, PageRequest page, Walk walk) {
        LocalDate day = at == null ? Units.pathReference(path).onOr(units.today()) : at;
        Unit unit = units.named(path, day);
        if (unit.versionOn(day).isEmpty()) {
            throw Problem.of(
                    PlanProblem.UNKNOWN_UNIT,
                    Message.of(
                            "plan.unit-tree-resource.unknown-unit",
                            path,
                            day,
                            DateRange.told(unit.history().days())));
        }
        return page.of(walk.from(unit.id(), day, routesOf(regime), page), UnitTree::keyOf);
    }

    /// A regime that reports along the administrative tree has no routes that count.
    private static String routesOf(@Nullable String regime) {
        if (regime == null) {
            return UnitTree.NO_REGIME;
        }
        if (!Regime.isThere(Findings.pathCode("?regime", regime))) {
            throw Problem.of(PlanProblem.UNKNOWN_REGIME, Message.of("plan.regime-resource.unknown-regime", regime));
        }
        return Regime.named(regime).terms().tree() == RegimeChanged.Tree.ROUTE ? regime : UnitTree.NO_REGIME;
    }
}
