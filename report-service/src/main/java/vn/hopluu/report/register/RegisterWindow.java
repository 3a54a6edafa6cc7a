package vn.hopluu.report.register;

import java.time.LocalDate;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged.Window;
import vn.hopluu.report.reference.Campaign;

/// The days that a register is counted over, both ends included.
///
/// @param yearFrom the first day of the reporting year: what is counted as the year's distinct things counts from here
/// @param from the first day of the period's own window: what happened in the period counts from here
/// @param to the last day of both
public record RegisterWindow(LocalDate yearFrom, LocalDate from, LocalDate to) {

    public RegisterWindow {
        if (from.isAfter(to) || yearFrom.isAfter(to)) {
            throw new IllegalArgumentException(
                    "a window ends on its first day or later: " + from + ", year " + yearFrom + ", to " + to);
        }
    }

    /// The campaign's window. Where it is the legal one (15th to 14th), so is the year: from 15 December before it.
    public static RegisterWindow of(Campaign campaign) {
        return of(Period.parse(campaign.period()), campaign.windowFrom(), campaign.structureDate());
    }

    static RegisterWindow of(Period period, LocalDate from, LocalDate to) {
        boolean legal = period.type() != Period.Type.AD_HOC && from.equals(period.windowFrom(Window.LEGAL));
        return legal ? new RegisterWindow(yearOf(period).windowFrom(Window.LEGAL), from, to) : between(from, to);
    }

    /// The calendar days that a period's label names.
    ///
    /// @throws IllegalStateException for an ad hoc call, which names no days
    public static RegisterWindow of(Period period) {
        return between(period.firstDay(), period.lastDay());
    }

    /// These days, in the calendar year of the last one.
    public static RegisterWindow between(LocalDate from, LocalDate to) {
        return new RegisterWindow(to.withDayOfYear(1), from, to);
    }

    private static Period yearOf(Period period) {
        return new Period(period.year(), Period.Type.YEAR, 1, "");
    }
}
