package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.plan.time.DateRange;

/// Shows obligations with what their units are called on the structure date of their campaign.
@ApplicationScoped
class ObligationViews {

    private final UnitCodes codes;

    ObligationViews(UnitCodes codes) {
        this.codes = codes;
    }

    ObligationView whole(Obligation owed) {
        Campaign campaign = Campaign.named(owed.key().form(), owed.key().period());
        return ObligationView.of(
                owed,
                called(List.of(owed), campaign.structureDate()),
                lastCalled(List.of(owed)),
                ObligationAct.of(owed.key()).stream()
                        .map(ObligationView.Act::of)
                        .toList());
    }

    /// @param owed of any campaigns
    List<ObligationView> listed(List<Obligation> owed) {
        Map<Long, UnitCodes.Called> now = lastCalled(owed);
        Map<LocalDate, Map<Long, UnitCodes.Called>> called = new HashMap<>();
        byStructureDate(owed).forEach((day, those) -> called.put(day, called(those, day)));
        Map<List<String>, LocalDate> days = structureDates(owed);
        return owed.stream()
                .map(one ->
                        ObligationView.of(one, Objects.requireNonNull(called.get(days.get(campaign(one)))), now, null))
                .toList();
    }

    private static Map<LocalDate, List<Obligation>> byStructureDate(List<Obligation> owed) {
        Map<List<String>, LocalDate> days = structureDates(owed);
        return owed.stream().collect(Collectors.groupingBy(one -> Objects.requireNonNull(days.get(campaign(one)))));
    }

    private static Map<List<String>, LocalDate> structureDates(List<Obligation> owed) {
        return owed.stream()
                .map(ObligationViews::campaign)
                .distinct()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> Campaign.named(key.getFirst(), key.getLast()).structureDate()));
    }

    private static List<String> campaign(Obligation owed) {
        return List.of(owed.key().form(), owed.key().period());
    }

    private Map<Long, UnitCodes.Called> called(Collection<Obligation> owed, LocalDate day) {
        List<Long> ids = owed.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.key().unitId()), one.superiors().ids()))
                .distinct()
                .toList();
        return codes.within(ids, new DateRange(day, day));
    }

    private Map<Long, UnitCodes.Called> lastCalled(Collection<Obligation> owed) {
        return codes.within(
                owed.stream()
                        .map(Obligation::enteredById)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                DateRange.EVER);
    }
}
