package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Written;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.problem.Problem;

/// Drafting plans and reading them.
@ApplicationScoped
class Plans {

    private final PlanBodyReading reading;
    private final Units units;
    private final Clock clock;

    Plans(PlanBodyReading reading, Units units, Clock clock) {
        this.reading = reading;
        this.units = units;
        this.clock = clock;
    }

    /// A draft sends nothing: what it says counts from its publication on.
    @Transactional
    Written<PlanView> put(String code, PlanBody body) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        PlanBodyReading.Stated stated = reading.read(body);
        @Nullable Plan present = Plan.findById(code);
        Plan plan = present == null ? new Plan(code) : present;
        if (plan.isPublished() && !plan.says(stated.terms(), stated.campaigns())) {
            throw Problem.of(
                    PlanProblem.PLAN_PUBLISHED,
                    "The plan " + code + " was published at " + plan.publishedAt()
                            + " and stays as it is. State another plan for what comes on top.");
        }
        plan.restate(stated.terms(), stated.campaigns());
        plan.persistAndFlush();
        return new Written<>(present == null, view(plan));
    }

    @Transactional
    PlanView get(String code) {
        return view(named(code));
    }

    static Plan named(String code) {
        return Plan.<Plan>findByIdOptional(code)
                .orElseThrow(() -> Problem.of(PlanProblem.UNKNOWN_PLAN, "There is no plan " + code + "."));
    }

    PlanView view(Plan plan) {
        List<CampaignKey> keys =
                plan.campaigns().stream().map(PlannedCampaign::key).toList();
        Map<CampaignKey, Campaign> published = keys.isEmpty()
                ? Map.of()
                : Campaign.<Campaign>list("key in ?1", keys).stream()
                        .collect(Collectors.toMap(Campaign::key, Function.identity()));
        PlanTerms terms = plan.terms();
        String issuer = units.codeWithin(terms.issuerId(), terms.days());
        return PlanView.of(plan, issuer, published, clock.getZone());
    }
}
