package vn.hopluu.plan.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;

/// A campaign that a plan names.
///
/// @param windowFrom the first day of an ad hoc call's window, else null: the regime's rule gives it
/// @param windowTo the last day of an ad hoc call's window, else null
@Embeddable
public record PlannedCampaign(
        @Column(name = "form") String form,
        @Column(name = "period") String period,
        @Column(name = "window_from") @Nullable LocalDate windowFrom,
        @Column(name = "window_to") @Nullable LocalDate windowTo) {

    CampaignKey key() {
        return new CampaignKey(form, period);
    }

    Period.Type type() {
        return Period.parse(period).type();
    }

    /// The days that it is about, by the rule of its form's regime or as the plan gives them.
    Window window(RegimeChanged.Window rule) {
        if (windowFrom != null && windowTo != null) {
            return new Window(windowFrom, windowTo);
        }
        Period named = Period.parse(period);
        return new Window(named.windowFrom(rule), named.windowTo(rule));
    }
}
