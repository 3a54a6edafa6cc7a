package vn.hopluu.report.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.web.problem.Problem;

/// Whose figures are asked for, and over which days: those of a campaign (`form` and `period`), of the calendar
/// (`period` alone), or from one day to another (`from` and `to`).
///
/// @param campaign the campaign, or null where only days are named
public record CountRequest(String unit, @Nullable Campaign campaign, RegisterWindow window) {

    private static final int LONGEST_YEARS = 10;

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for days that cannot be read, 404 for a campaign that
    ///     no published plan calls for
    public static CountRequest of(ListQuery query) {
        String unit = query.required("unit");
        String form = query.text("form");
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        if (from != null && to != null && form == null && query.text("period") == null) {
            return new CountRequest(unit, null, days(from, to));
        }
        if (from != null || to != null) {
            throw ListQuery.refused("Say either from and to, or period with or without form");
        }
        String period = query.required("period");
        return form == null ? ofCalendar(unit, period) : ofCampaign(unit, form, parsed(period));
    }

    private static CountRequest ofCalendar(String unit, String text) {
        Period period = parsed(text);
        if (period.type() == Period.Type.AD_HOC) {
            throw ListQuery.refused("An ad hoc period has its days from its campaign: say form=… too");
        }
        return new CountRequest(unit, null, RegisterWindow.of(period));
    }

    private static CountRequest ofCampaign(String unit, String form, Period period) {
        Campaign campaign = Campaign.of(form, period.toString())
                .orElseThrow(() -> Problem.of(
                        ReportProblem.UNKNOWN_CAMPAIGN,
                        "No published plan asks for this form in " + period
                                + ". Check both, or leave form out for the calendar's days."));
        return new CountRequest(unit, campaign, RegisterWindow.of(campaign));
    }

    private static RegisterWindow days(LocalDate from, LocalDate to) {
        if (from.isAfter(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw ListQuery.refused("from is not after to, and at most " + LONGEST_YEARS + " years before it");
        }
        return RegisterWindow.between(from, to);
    }

    private static Period parsed(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw ListQuery.refused("period reads like 2024-M03, 2024-Q1, 2024-H1, 2024-9M, 2024-Y or 2024-X-slug");
        }
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 or 422 as for a report
    public Unit find(UnitDirectory units) {
        return campaign == null ? units.findToday(unit) : units.find(unit, campaign);
    }
}
