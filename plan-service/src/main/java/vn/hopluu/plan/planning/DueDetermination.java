package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.plan.calendar.CalendarUpdated;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.campaign.CampaignKey;
import vn.hopluu.plan.catalogue.RegimeUpdated;
import vn.hopluu.plan.obligation.Obligation;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.population.PopulationMember;
import vn.hopluu.plan.population.Populations;

/// Says by when, where it could not be said before: a superior plan was published, a calendar or a regime stated.
///
/// What is determined already stays, whatever the calendar says now. Only a named act changes it.
@ApplicationScoped
class DueDetermination {

    private final Populations populations;
    private final DueCalculations calculations;
    private final Outbox outbox;
    private final Clock clock;

    DueDetermination(Populations populations, DueCalculations calculations, Outbox outbox, Clock clock) {
        this.populations = populations;
        this.calculations = calculations;
        this.outbox = outbox;
        this.clock = clock;
    }

    void onCalendar(@Observes CalendarUpdated stated) {
        again();
    }

    void onRegime(@Observes RegimeUpdated stated) {
        again();
    }

    /// In the caller's transaction, under the catalogue's lock.
    void again() {
        Map<CampaignKey, List<Obligation>> open = Obligation.undetermined().stream()
                .collect(Collectors.groupingBy(
                        owed -> new CampaignKey(owed.key().form(), owed.key().period()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        open.forEach(this::again);
    }

    private void again(CampaignKey key, List<Obligation> open) {
        Campaign campaign = Campaign.named(key.form(), key.period());
        DueCalculation calculation = calculations.of(campaign);
        Map<Long, PopulationMember> members =
                populations
                        .validOn(open.stream().map(owed -> owed.key().unitId()).toList(), campaign.structureDate())
                        .stream()
                        .collect(Collectors.toMap(PopulationMember::unitId, Function.identity()));
        Instant now = clock.instant();
        List<Obligation> changed = new ArrayList<>();
        for (Obligation owed : open) {
            PopulationMember member = members.get(owed.key().unitId());
            if (member != null && owed.determine(calculation.due(Plan.named(owed.plan()), member), now)) {
                changed.add(owed);
            }
        }
        outbox.writeAll(changed.stream().map(Obligation::toEvent).toList());
    }
}
