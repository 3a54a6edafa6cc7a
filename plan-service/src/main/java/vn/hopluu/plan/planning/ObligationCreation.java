package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.Due;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.obligation.Obligation;
import vn.hopluu.plan.obligation.ObligationKey;
import vn.hopluu.plan.obligation.ReportRecipients;
import vn.hopluu.plan.obligation.Routing;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.population.PopulationMember;
import vn.hopluu.plan.population.Populations;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Creates what a plan demands: an obligation for each unit that is there on the structure date.
///
/// A unit that owes the report already, by an earlier plan, owes it as it did; only where that plan could not say by
/// when, and this one can, the due moment is taken from here.
@ApplicationScoped
class ObligationCreation {

    private static final int MOST_OBLIGATIONS = 50_000;

    private final Populations populations;
    private final DueCalculations calculations;
    private final Routing routing;
    private final Outbox outbox;
    private final Clock clock;

    ObligationCreation(
            Populations populations, DueCalculations calculations, Routing routing, Outbox outbox, Clock clock) {
        this.populations = populations;
        this.calculations = calculations;
        this.routing = routing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws RuntimeException a 409 or 422 problem
    void create(Plan plan, PlannedCampaign planned, Campaign campaign) {
        Map<ObligationKey, Demanded> demanded = demanded(plan, planned, campaign);
        if (demanded.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<ObligationKey, Obligation> present = Obligation.ofCampaign(planned.form(), planned.period()).stream()
                .collect(Collectors.toMap(Obligation::key, Function.identity()));
        Map<Long, ReportRecipients> superiors = routing.of(
                demanded.keySet().stream().map(ObligationKey::unitId).toList(),
                planned.form(),
                campaign.structureDate());
        List<Obligation> changed = new ArrayList<>();
        demanded.forEach((key, asked) -> {
            Due due = asked.due();
            Obligation owed = present.get(key);
            if (owed == null) {
                changed.add(new Obligation(
                        key,
                        plan.code(),
                        due,
                        superiors.getOrDefault(key.unitId(), ReportRecipients.NONE),
                        asked.cutOff(),
                        now));
            } else if (due.isDetermined() && owed.determine(due, now)) {
                changed.add(owed);
            }
        });
        Obligation.persist(changed);
        outbox.writeAll(changed.stream().map(Obligation::toEvent).toList());
    }

    /// What a plan says of one report.
    private record Demanded(Due due, @Nullable LocalDate cutOff) {}

    private Map<ObligationKey, Demanded> demanded(Plan plan, PlannedCampaign planned, Campaign campaign) {
        DueCalculation calculation = calculations.of(campaign);
        Map<ObligationKey, Demanded> demanded = new LinkedHashMap<>();
        for (Demand demand : planned.demands()) {
            for (PopulationMember member : members(demand, campaign)) {
                ObligationKey key =
                        new ObligationKey(planned.form(), planned.period(), member.unitId(), demand.coverage());
                Demanded asked = new Demanded(calculation.due(plan, demand, member), demand.cutOff());
                Demanded said = demanded.putIfAbsent(key, asked);
                if (said != null && !said.equals(asked)) {
                    throw Problem.of(
                            PlanProblem.CONFLICT,
                            Message.of(
                                    "plan.obligation-creation.two-deadlines",
                                    plan.code(),
                                    member.unitId(),
                                    campaign.key(),
                                    said,
                                    asked));
                }
            }
        }
        if (demanded.size() > MOST_OBLIGATIONS) {
            throw Problem.of(
                    PlanProblem.NOT_IN_POPULATION,
                    Message.of("plan.obligation-creation.too-many", campaign.key(), demanded.size(), MOST_OBLIGATIONS));
        }
        return demanded;
    }

    private List<PopulationMember> members(Demand demand, Campaign campaign) {
        List<PopulationMember> members = populations.on(demand.population(), campaign.structureDate());
        Set<Long> there = members.stream().map(PopulationMember::unitId).collect(Collectors.toSet());
        List<Long> missing = demand.population().unitIds().stream()
                .filter(unit -> !there.contains(unit))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(
                    PlanProblem.NOT_IN_POPULATION,
                    Message.of(
                            "plan.obligation-creation.not-valid", missing, campaign.structureDate(), campaign.key()));
        }
        if (members.isEmpty()) {
            throw Problem.of(
                    PlanProblem.NOT_IN_POPULATION,
                    Message.of("plan.obligation-creation.nobody", campaign.key(), campaign.structureDate()));
        }
        return members;
    }
}
