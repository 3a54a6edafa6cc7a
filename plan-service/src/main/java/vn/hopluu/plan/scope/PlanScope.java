package vn.hopluu.plan.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.web.access.Permission;

/// What the caller may see and change. Units and the catalogue are everybody's to read who has a role; plans and who
/// owes what are those of the caller's branch, and the plans of whoever stands above it.
@ApplicationScoped
public class PlanScope {

    private final Scope scope;

    PlanScope(Scope scope) {
        this.scope = scope;
    }

    /// Whether a plan that the unit issued is the caller's to read.
    public boolean seesPlanOf(long issuer) {
        return scope.relates(Permission.PLANS_READ, issuer);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller may not keep the unit's plans
    public void requirePlanOf(long issuer) {
        Scope.require(scope.administers(Permission.PLANS_WRITE, issuer));
    }

    /// The units whose obligations and seals are the caller's to read; empty for all.
    public Optional<Set<Long>> units() {
        return scope.units(Permission.PLANS_READ);
    }

    /// Whether what the unit owes is the caller's to read.
    public boolean sees(long unit) {
        return scope.sees(Permission.PLANS_READ, unit);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller may not change what the unit owes
    public void requireActOn(long unit) {
        Scope.require(scope.administers(Permission.PLANS_WRITE, unit));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for whoever may not act on every plan there is
    public void requireActOnAll() {
        Scope.require(scope.administersEverything(Permission.PLANS_WRITE));
    }

    /// Whether the unit is the caller's to change.
    public boolean keeps(long unit) {
        return scope.administers(Permission.UNITS_WRITE, unit);
    }

    /// Whether all units are.
    public boolean keepsAll() {
        return scope.administersEverything(Permission.UNITS_WRITE);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403
    public static void refuse() {
        Scope.require(false);
    }
}
