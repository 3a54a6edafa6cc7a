package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.scope.PlanScope;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Drafting plans and reading them.
@ApplicationScoped
class Plans {

    private final PlanBodyParser parser;
    private final SuperiorPlans superiors;
    private final PlanViews views;
    private final IfMatch ifMatch;
    private final PlanScope scope;
    private final Clock clock;

    Plans(
            PlanBodyParser parser,
            SuperiorPlans superiors,
            PlanViews views,
            IfMatch ifMatch,
            PlanScope scope,
            Clock clock) {
        this.scope = scope;
        this.parser = parser;
        this.superiors = superiors;
        this.views = views;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /// A draft sends nothing: what it says counts from its publication on.
    @Transactional
    PutResult<PlanView> put(String code, PlanBody body) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        PlanBodyParser.Stated stated = parser.read(code, body);
        @Nullable Plan present = Plan.findById(code);
        if (present != null) {
            requireSeen(present);
            scope.requirePlanOf(present.terms().issuerId());
        }
        scope.requirePlanOf(stated.terms().issuerId());
        Plan plan = present == null ? new Plan(code) : present;
        boolean changes = !plan.says(stated.terms(), stated.campaigns());
        if (changes) {
            refusePublished(plan);
        }
        ifMatch.require(plan.revision(), changes);
        if (changes) {
            plan.restate(stated.terms(), stated.campaigns(), clock.instant());
            plan.persistAndFlush();
            superiors.refuseCycle(plan);
        }
        return new PutResult<>(present == null, views.of(plan));
    }

    @Transactional
    PlanView get(String code) {
        Plan plan = Plan.named(code);
        requireSeen(plan);
        return views.of(plan);
    }

    /// @throws RuntimeException a 404 problem where there is none for the caller
    @Transactional
    void requireSeen(String code) {
        requireSeen(Plan.named(code));
    }

    /// @throws RuntimeException a 404 problem where there is none for the caller, a 403 problem where it
    /// may not change it
    @Transactional
    void requireChange(String code) {
        Plan plan = Plan.named(code);
        requireSeen(plan);
        scope.requirePlanOf(plan.terms().issuerId());
    }

    private void requireSeen(Plan plan) {
        Scope.require(scope.seesPlanOf(plan.terms().issuerId()), () -> Plan.unknown(plan.code()));
    }

    private static void refusePublished(Plan plan) {
        if (plan.isPublished()) {
            throw Problem.of(
                    PlanProblem.PLAN_PUBLISHED,
                    Message.of("plan.plans.plan-published", plan.code(), plan.publishedAt()));
        }
    }
}
