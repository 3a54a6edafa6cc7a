package vn.hopluu.plan.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.plan.calendar.DeadlineBody;
import vn.hopluu.plan.population.Population;

/// Who owes a report of a campaign, and what says by when.
///
/// @param deadline the plan's own rule, or null where something else says it
/// @param cutOff the last day that the figures speak of (thời gian chốt số liệu); null: that of the campaign's window
public record Demand(
        Population population,
        Coverage coverage,
        DeadlineFrom deadlineFrom,
        @Nullable DeadlineBody deadline,
        @Nullable LocalDate cutOff) {

    /// What says by when.
    public enum DeadlineFrom {
        /// This plan.
        PLAN,
        /// The superior plan: "theo quy định".
        SUPERIOR,
        /// The regime of the form.
        REGIME
    }
}
