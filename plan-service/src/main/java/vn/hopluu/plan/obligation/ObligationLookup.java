package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.campaign.Window;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.scope.PlanScope;
import vn.hopluu.plan.time.DateRange;

/// Finds what a path or a query names. A code is the unit that bears it within the campaign's window.
@ApplicationScoped
class ObligationLookup {

    private final NamedUnits units;
    private final PlanScope scope;
    private final Clock clock;

    ObligationLookup(NamedUnits units, PlanScope scope, Clock clock) {
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    ObligationKey key(ObligationPath named) {
        Window window = Campaign.named(named.form, named.period).window();
        long unit = units.named(named.unit, window.days());
        ObligationKey key = new ObligationKey(named.form, named.period, unit, named.coverage);
        Scope.require(scope.sees(unit), () -> ObligationActs.unknown(key));
        return key;
    }

    /// The same, to be changed.
    ObligationKey keyToChange(ObligationPath named) {
        ObligationKey key = key(named);
        scope.requireActOn(key.unitId());
        return key;
    }

    /// The unit of a list: within the windows of all the campaigns that the list may hold, if it is narrowed to some.
    @Nullable
    Long unit(@Nullable String unit, @Nullable String form, @Nullable String period) {
        return unit == null ? null : (Long) units.named(unit, window(form, period));
    }

    /// The units whose obligations the caller may read; null for all.
    @Nullable
    Set<Long> seen() {
        return scope.units().orElse(null);
    }

    /// A successor is named as it is called today.
    long successor(String unit) {
        LocalDate today = today();
        return units.named(unit, new DateRange(today, today));
    }

    /// Today, in Vietnam.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable DateRange window(@Nullable String form, @Nullable String period) {
        List<Window> windows = form == null && period == null ? List.of() : Campaign.windows(form, period);
        if (windows.isEmpty()) {
            return null;
        }
        return new DateRange(
                windows.stream()
                        .map(Window::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                windows.stream().map(Window::to).max(Comparator.naturalOrder()).orElseThrow());
    }
}
