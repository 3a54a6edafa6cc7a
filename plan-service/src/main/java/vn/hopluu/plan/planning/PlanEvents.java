package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.campaign.Campaign;

/// What is sent of a published plan.
@ApplicationScoped
class PlanEvents {

    private final SuperiorPlans superiors;

    PlanEvents(SuperiorPlans superiors) {
        this.superiors = superiors;
    }

    PlanChanged of(Plan plan) {
        PlanTerms terms = plan.terms();
        LocalDate populationOn = populationDay(plan);
        Map<String, List<Long>> excluded = TargetExclusion.ofPlan(plan.code());
        Map<String, TaskStatement> said = TaskStatement.newest(plan.code());
        String superior = terms.above().code();
        return new PlanChanged(
                plan.code(),
                plan.revision(),
                terms.number(),
                terms.title(),
                terms.issuerId(),
                terms.year(),
                terms.issued(),
                terms.legalBasis(),
                superior != null
                        ? superior
                        : superiors.above(plan).map(Plan::code).orElse(null),
                terms.inheritsTargets(),
                Objects.requireNonNull(plan.publishedAt()),
                plan.campaigns().stream()
                        .map(campaign -> new PlanChanged.Campaign(campaign.form(), campaign.period()))
                        .toList(),
                terms.tasks().stream()
                        .map(task -> task.toEvent(said.get(task.code())))
                        .toList(),
                terms.targets().stream()
                        .map(target -> target.toEvent(populationOn, excluded.getOrDefault(target.id(), List.of())))
                        .toList());
    }

    /// The last structure date of its campaigns, as the units stand that hand in what its targets are
    /// counted from; the year's last day where it names no campaign.
    private static LocalDate populationDay(Plan plan) {
        return plan.campaigns().stream()
                .map(campaign ->
                        Campaign.named(campaign.form(), campaign.period()).structureDate())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(plan.terms().year(), 12, 31));
    }
}
