package vn.hopluu.plan.campaign;

import java.time.LocalDate;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.time.DateRange;

/// The days whose data a period holds, both inside.
public record Window(LocalDate from, LocalDate to) {

    /// The days of a period that is not ad hoc.
    public static Window of(Period period, RegimeChanged.Window rule) {
        return new Window(period.windowFrom(rule), period.windowTo(rule));
    }

    public DateRange days() {
        return new DateRange(from, to);
    }
}
