package vn.hopluu.plan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.campaign.CampaignKey;
import vn.hopluu.plan.campaign.Window;

/// A campaign that a plan names.
///
/// @param windowFrom the first day of its window where the plan gives it, else null: the regime's rule does
/// @param windowTo the last day of its window where the plan gives it, else null
/// @param demands who owes a report of it
@Embeddable
public record PlannedCampaign(
        @Column(name = "form") String form,
        @Column(name = "period") String period,
        @Column(name = "window_from") @Nullable LocalDate windowFrom,
        @Column(name = "window_to") @Nullable LocalDate windowTo,

        @Column(name = "demands") @JdbcTypeCode(SqlTypes.JSON)
        List<Demand> demands) {

    boolean isOf(PlanChanged.Campaign told) {
        return form.equals(told.form()) && period.equals(told.period());
    }

    CampaignKey key() {
        return new CampaignKey(form, period);
    }

    Period named() {
        return Period.parse(period);
    }

    /// The days that it is about, as the plan gives them or by the rule of its form's regime.
    Window window(RegimeChanged.Window rule) {
        return windowFrom != null && windowTo != null ? new Window(windowFrom, windowTo) : Window.of(named(), rule);
    }
}
