package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.campaign.Window;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.time.DateRange;

/// Finds what a path or a query names. A code is the unit that bears it within the campaign's window.
@ApplicationScoped
class ObligationLookup {

    private final NamedUnits units;
    private final Clock clock;

    ObligationLookup(NamedUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    ObligationKey key(ObligationPath named) {
        Window window = Campaign.named(named.form, named.period).window();
        return new ObligationKey(named.form, named.period, units.named(named.unit, window.days()), named.coverage);
    }

    /// The unit of a list: within the windows of all the campaigns that the list may hold, if it is narrowed to some.
    @Nullable
    Long unit(@Nullable String unit, @Nullable String form, @Nullable String period) {
        return unit == null ? null : (Long) units.named(unit, window(form, period));
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
