package vn.hopluu.plan.obligation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The acts on obligations over HTTP. Each has an id: sent again with the same content it is done once.
@Path("/api/v1/obligations/{unit}/{form}/{period}")
@Tag(name = "Obligations")
class ObligationActResource {

    private final ObligationLookup lookup;
    private final ObligationViews views;
    private final ObligationActs acts;
    private final Succession succession;

    ObligationActResource(ObligationLookup lookup, ObligationViews views, ObligationActs acts, Succession succession) {
        this.lookup = lookup;
        this.views = views;
        this.acts = acts;
        this.succession = succession;
    }

    @POST
    @Path("/exemption")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(summary = "Exempt: nobody owes the report any more")
    public ObligationView exempt(@BeanParam ObligationPath named, @Nullable ActBody body) {
        ActTerms terms = Findings.present(body).terms(ObligationAct.Kind.EXEMPT);
        return views.whole(acts.exempt(lookup.keyToChange(named), terms));
    }

    @POST
    @Path("/extension")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(summary = "Extend: the report is due later; never earlier, and never in the past")
    public ObligationView extend(@BeanParam ObligationPath named, @Nullable ActBody body) {
        ActBody stated = Findings.present(body);
        ActTerms terms = stated.terms(ObligationAct.Kind.EXTEND);
        return views.whole(acts.extend(lookup.keyToChange(named), terms, stated.moment()));
    }

    @POST
    @Path("/addition")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Add: a unit that the plan passed over owes the report, or owes it again after an exemption",
            description = "The campaign must be published and the unit valid on its structure date.")
    public ObligationView add(@BeanParam ObligationPath named, @Nullable ActBody body) {
        ActBody stated = Findings.present(body);
        ActTerms terms = stated.terms(ObligationAct.Kind.ADD);
        return views.whole(acts.add(lookup.keyToChange(named), terms, stated.moment()));
    }

    @POST
    @Path("/transfer")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Transactional
    @Operation(
            summary = "Transfer: the successor of an abolished unit enters its report",
            description = "The report stays that of the abolished unit, and counts where that stood.")
    public ObligationView transfer(@BeanParam ObligationPath named, @Nullable ActBody body) {
        ActBody stated = Findings.present(body);
        ActTerms terms = stated.terms(ObligationAct.Kind.TRANSFER);
        ObligationKey key = lookup.keyToChange(named);
        long successor = lookup.successor(Objects.requireNonNull(stated.to()));
        if (!succession.succeeds(key.unitId(), successor)) {
            throw Problem.of(
                    PlanProblem.NO_SUCCESSOR,
                    Message.of("plan.obligation-act-resource.no-successor", stated.to(), named.unit, named.unit));
        }
        return views.whole(acts.transfer(key, terms, successor));
    }
}
