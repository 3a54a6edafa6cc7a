package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.plan.calendar.Calendars;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.population.Populations;

/// Begins the calculation of a campaign's due moments.
@ApplicationScoped
class DueCalculations {

    private final SuperiorPlans superiors;
    private final Populations populations;
    private final Calendars calendars;

    DueCalculations(SuperiorPlans superiors, Populations populations, Calendars calendars) {
        this.superiors = superiors;
        this.populations = populations;
        this.calendars = calendars;
    }

    DueCalculation of(Campaign campaign) {
        return new DueCalculation(campaign, superiors, populations, calendars);
    }
}
