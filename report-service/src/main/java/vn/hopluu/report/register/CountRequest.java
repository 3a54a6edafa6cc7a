package vn.hopluu.report.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.problem.Problem;

/// Whose figures are asked for, and over which days: those of a campaign (`form` and `period`), of the calendar
/// (`period` alone), or from one day to another (`from` and `to`).
///
/// @param campaign the campaign, or null where only days are named
public record CountRequest(String unit, @Nullable Campaign campaign, RegisterWindow window) {

    private static final int LONGEST_YEARS = 10;

    /// In a period.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a period that cannot be read, 404 for a campaign
    ///     that no published plan calls for
    public static CountRequest of(CountQuery query) {
        String unit = required("unit", query.unit);
        String period = required("period", query.period);
        return query.form == null ? ofCalendar(unit, period) : ofCampaign(unit, query.form, parsed(period));
    }

    /// Between two days.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where one of them is missing, a period is said,
    ///     too, or they are not in order
    public static CountRequest between(CountQuery query, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (query.period != null || query.form != null) {
            throw BadParameter.of("period", query.period, Message.of("report.count-request.period"));
        }
        if (from == null || to == null) {
            throw BadParameter.of(from == null ? "from" : "to", null, Message.of("report.count-request.from"));
        }
        return new CountRequest(required("unit", query.unit), null, days(from, to));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw BadParameter.of(name, null, Message.of("report.rule.said"));
        }
        return value;
    }

    private static CountRequest ofCalendar(String unit, String text) {
        Period period = parsed(text);
        if (period.type() == Period.Type.AD_HOC) {
            throw BadParameter.of("form", null, Message.of("report.count-request.form"));
        }
        return new CountRequest(unit, null, RegisterWindow.of(period));
    }

    private static CountRequest ofCampaign(String unit, String form, Period period) {
        Campaign campaign = Campaign.of(form, period.toString())
                .orElseThrow(() -> Problem.of(
                        ReportProblem.UNKNOWN_CAMPAIGN,
                        Message.of("report.count-request.unknown-campaign", NamedPeriod.of(period.toString()))));
        return new CountRequest(unit, campaign, RegisterWindow.of(campaign));
    }

    private static RegisterWindow days(LocalDate from, LocalDate to) {
        if (from.isAfter(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw BadParameter.of("to", to.toString(), Message.of("report.count-request.to", LONGEST_YEARS));
        }
        return RegisterWindow.between(from, to);
    }

    private static Period parsed(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw BadParameter.of("period", text, Message.of("report.rule.period"));
        }
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 or 422 as for a report
    public Unit find(UnitDirectory units) {
        return campaign == null ? units.findToday(unit) : units.find(unit, campaign);
    }
}
