package vn.hopluu.report.report;

import java.time.Clock;
import java.time.LocalDate;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.CheckedReport;
import vn.hopluu.report.check.Completeness;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Which report a path or a body speaks of.
public record ReportAddress(Campaign campaign, Unit unit, ReportKey key) {

    /// The report with this content, for its checks.
    public CheckedReport subject(FormDefinition definition, ValidContent filled) {
        return new CheckedReport(campaign, unit, key.coverage(), definition, filled);
    }

    /// What is to be handed in, held to all that it must say.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public ValidContent complete(ReportBody body, FormDefinition definition, Completeness completeness) {
        return completeness.of(body, definition, campaign, unit, key.coverage());
    }

    /// Writing begins on the window's first day.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 before that day
    public ReportAddress begun(Clock clock) {
        if (LocalDate.now(clock).isBefore(campaign.windowFrom())) {
            throw Problem.of(
                    ReportProblem.WINDOW_NOT_BEGUN,
                    Message.of(
                            "report.report.window-not-begun",
                            campaign.form(),
                            NamedPeriod.of(campaign.period()),
                            campaign.windowFrom()));
        }
        return this;
    }
}
