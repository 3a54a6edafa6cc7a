package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.campaign.Window;
import vn.hopluu.plan.planning.PlanBody.SuperiorBody;
import vn.hopluu.plan.planning.PlanBody.TaskBody;
import vn.hopluu.plan.population.Population;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.plan.population.UnitCodes.Called;
import vn.hopluu.plan.targets.Target;
import vn.hopluu.plan.targets.TargetBody;

/// Shows plans with what their units are called.
@ApplicationScoped
class PlanViews {

    private final SuperiorPlans superiors;
    private final UnitCodes codes;

    PlanViews(SuperiorPlans superiors, UnitCodes codes) {
        this.superiors = superiors;
        this.codes = codes;
    }

    PlanView of(Plan plan) {
        PlanTerms terms = plan.terms();
        List<Target> inherited = inheritedTargets(plan);
        Map<Long, Called> called = codes.within(unitsOf(plan, inherited), terms.days());
        Instant publishedAt = plan.publishedAt();
        return new PlanView(
                plan.code(),
                plan.revision(),
                terms.number(),
                terms.title(),
                code(terms.issuerId(), called),
                terms.issuerId(),
                terms.year(),
                terms.issued(),
                terms.legalBasis(),
                superior(terms.above(), called),
                superiors.above(plan).map(Plan::code).orElse(null),
                terms.inheritsTargets(),
                publishedAt == null
                        ? null
                        : publishedAt.atZone(DeadlineRule.ZONE).toOffsetDateTime(),
                plan.campaigns().stream()
                        .map(campaign -> planned(campaign, plan.isPublished(), called))
                        .toList(),
                terms.tasks().stream().map(task -> task(task, called)).toList(),
                terms.targets().stream()
                        .map(target -> TargetBody.of(target, called))
                        .toList(),
                inherited.stream().map(target -> TargetBody.of(target, called)).toList(),
                null);
    }

    /// From the nearest plan above to the farthest, as far as each takes over what is above it.
    private List<Target> inheritedTargets(Plan plan) {
        List<Target> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Plan> next = plan.terms().inheritsTargets() ? superiors.above(plan) : Optional.empty();
        while (next.isPresent() && seen.add(next.get().code())) {
            targets.addAll(next.get().terms().targets());
            next = next.filter(superior -> superior.terms().inheritsTargets()).flatMap(superiors::above);
        }
        return targets;
    }

    private static PlanView.Planned planned(PlannedCampaign planned, boolean published, Map<Long, Called> called) {
        Window window =
                published ? Campaign.named(planned.form(), planned.period()).window() : null;
        return new PlanView.Planned(
                planned.form(),
                planned.period(),
                window == null ? planned.windowFrom() : window.from(),
                window == null ? planned.windowTo() : window.to(),
                planned.demands().stream()
                        .map(demand -> DemandBody.of(demand, called))
                        .toList());
    }

    private static TaskBody task(Task task, Map<Long, Called> called) {
        Long lead = task.leadId();
        return new TaskBody(
                task.code(),
                task.text(),
                lead == null ? null : code(lead, called),
                task.participantIds().stream().map(id -> code(id, called)).toList(),
                task.due(),
                task.evidence());
    }

    private static @Nullable SuperiorBody superior(SuperiorPlan above, Map<Long, Called> called) {
        if (above.isNone()) {
            return null;
        }
        Long issuer = above.issuerId();
        return new SuperiorBody(
                above.code(),
                above.number(),
                above.issued() == null ? null : above.issued().toString(),
                issuer == null ? null : code(issuer, called));
    }

    private static @Nullable String code(long id, Map<Long, Called> called) {
        Called found = called.get(id);
        return found == null ? null : found.code();
    }

    private static Set<Long> unitsOf(Plan plan, List<Target> inherited) {
        PlanTerms terms = plan.terms();
        Set<Long> ids = new HashSet<>();
        ids.add(terms.issuerId());
        Stream.ofNullable(terms.above().issuerId()).forEach(ids::add);
        terms.tasks().forEach(task -> {
            Stream.ofNullable(task.leadId()).forEach(ids::add);
            ids.addAll(task.participantIds());
        });
        Stream.concat(
                        Stream.concat(terms.targets().stream(), inherited.stream())
                                .map(Target::population),
                        plan.campaigns().stream()
                                .flatMap(campaign -> campaign.demands().stream())
                                .map(Demand::population))
                .forEach(population -> ids.addAll(unitsOf(population)));
        return ids;
    }

    private static List<Long> unitsOf(Population population) {
        return Stream.concat(Stream.ofNullable(population.underId()), population.unitIds().stream())
                .filter(Objects::nonNull)
                .toList();
    }
}
