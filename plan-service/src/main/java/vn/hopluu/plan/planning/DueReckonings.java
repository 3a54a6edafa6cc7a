package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.plan.calendar.Calendars;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.population.Populations;

/// Begins the reckoning of a campaign's due moments.
@ApplicationScoped
class DueReckonings {

    private final SuperiorPlans superiors;
    private final Populations populations;
    private final Calendars calendars;

    DueReckonings(SuperiorPlans superiors, Populations populations, Calendars calendars) {
        this.superiors = superiors;
        this.populations = populations;
        this.calendars = calendars;
    }

    DueReckoning of(Campaign campaign) {
        return new DueReckoning(campaign, superiors, populations, calendars);
    }
}
