package vn.hopluu.plan.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.plan.calendar.Calendars;
import vn.hopluu.plan.calendar.Due;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.population.PopulationMember;
import vn.hopluu.plan.population.Populations;

/// By when the units of one campaign owe their reports. It remembers what it found, so that ten thousand units cost as
/// many steps as there are rules; use it for one act and throw it away.
class DueCalculation {

    private final Campaign campaign;
    private final SuperiorPlans superiors;
    private final Populations populations;
    private final Calendars calendars;
    private final Map<Demand, Set<Long>> members = new HashMap<>();
    private final Map<String, Due> byRegime = new HashMap<>();

    DueCalculation(Campaign campaign, SuperiorPlans superiors, Populations populations, Calendars calendars) {
        this.campaign = campaign;
        this.superiors = superiors;
        this.populations = populations;
        this.calendars = calendars;
    }

    /// By when a unit owes what a plan demands of it.
    Due due(Plan plan, Demand demand, PopulationMember member) {
        return switch (demand.deadlineFrom()) {
            case PLAN -> rule(demand);
            case REGIME -> byRegime.computeIfAbsent(member.type(), this::ofRegime);
            case SUPERIOR -> inherited(plan, member);
        };
    }

    /// By when a unit owes the campaign's report by a plan, whichever of its demands holds for it.
    ///
    /// A demand that names the unit comes first. Else the plan says one thing to all, or nothing to this unit.
    Due due(Plan plan, PopulationMember member) {
        List<Demand> demands = plan.campaigns().stream()
                .filter(planned -> planned.key().equals(campaign.key()))
                .flatMap(planned -> planned.demands().stream())
                .toList();
        if (demands.isEmpty()) {
            return Due.undetermined("kế hoạch " + plan.code() + " không nêu ngày cho đợt báo cáo " + campaign.key());
        }
        List<Demand> naming = demands.stream()
                .filter(demand -> membersOf(demand).contains(member.unitId()))
                .toList();
        Set<Due> found = (naming.isEmpty() ? demands : naming)
                .stream().map(demand -> due(plan, demand, member)).collect(Collectors.toSet());
        return found.size() == 1
                ? found.iterator().next()
                : Due.undetermined(
                        "kế hoạch " + plan.code() + " quy định nhiều thời hạn, không xác định được thời hạn áp dụng");
    }

    private Due inherited(Plan plan, PopulationMember member) {
        return superiors
                .above(plan)
                .map(superior -> due(superior, member))
                .orElseGet(() -> Due.undetermined("kế hoạch cấp trên "
                        + plan.terms().above().named() + " chưa được cập nhật, ban hành trên hệ thống"));
    }

    private Due rule(Demand demand) {
        return Objects.requireNonNull(demand.deadline())
                .toRule()
                .due(campaign.named(), campaign.structureDate(), calendars::workingDays);
    }

    private Due ofRegime(String unitType) {
        String regime = Form.named(campaign.key().form()).orElseThrow().terms().regime();
        return Regime.named(regime)
                .terms()
                .deadlineFor(campaign.named(), unitType)
                .map(deadline ->
                        deadline.toRule().due(campaign.named(), campaign.structureDate(), calendars::workingDays))
                .orElseGet(() -> Due.undetermined(
                        "văn bản đã nhập của chế độ báo cáo " + regime + " không nêu ngày cho đơn vị này"));
    }

    private Set<Long> membersOf(Demand demand) {
        return members.computeIfAbsent(
                demand,
                wanted -> populations.on(wanted.population(), campaign.structureDate()).stream()
                        .map(PopulationMember::unitId)
                        .collect(Collectors.toSet()));
    }
}
