package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.hopluu.plan.calendar.Due;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.population.Populations;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What an obligation takes from its unit.
@ApplicationScoped
class ObligationFactory {

    private final Populations populations;
    private final Routing routing;

    ObligationFactory(Populations populations, Routing routing) {
        this.populations = populations;
        this.routing = routing;
    }

    /// @throws RuntimeException a 422 problem where the unit is not valid on the campaign's structure date
    Obligation newObligation(Campaign campaign, ObligationKey key, Instant due, Instant now) {
        if (populations.validOn(List.of(key.unitId()), campaign.structureDate()).isEmpty()) {
            throw Problem.of(
                    PlanProblem.NOT_IN_POPULATION,
                    Message.of("plan.obligation-factory.not-in-population", campaign.structureDate(), campaign.key()));
        }
        ReportRecipients superiors = routing.of(
                        List.of(key.unitId()), campaign.key().form(), campaign.structureDate())
                .getOrDefault(key.unitId(), ReportRecipients.NONE);
        return new Obligation(key, campaign.plan(), Due.at(due), superiors, null, now);
    }
}
