package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Period;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Finds the report that a path or a body names.
@ApplicationScoped
public class ReportAddresses {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final Campaigns campaigns;
    private final UnitDirectory units;

    ReportAddresses(Campaigns campaigns, UnitDirectory units) {
        this.campaigns = campaigns;
        this.units = units;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what is missing or badly written, 404 for what is
    ///     not known, 409 for a code that several units bore
    public ReportAddress find(ReportBody body) {
        return find(body.unit(), body.form(), body.period(), body.coverage());
    }

    /// @param coverage null: OWN
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as for a body
    public ReportAddress find(
            @Nullable String unit, @Nullable String form, @Nullable String period, @Nullable Coverage coverage) {
        return find(unit, form, period, coverage, units::find);
    }

    /// The same for whoever answers for a section of the report alone, too.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as for a body
    ReportAddress findForSections(String unit, String form, String period, Coverage coverage) {
        return find(unit, form, period, coverage, units::findForSections);
    }

    private ReportAddress find(
            @Nullable String unit,
            @Nullable String form,
            @Nullable String period,
            @Nullable Coverage coverage,
            BiFunction<String, Campaign, Unit> directory) {
        if (unit == null || form == null || period == null || !isForm(form) || !isPeriod(period)) {
            throw refused(unit, form, period);
        }
        Campaign campaign = campaigns.find(form, period).orElseThrow(() -> unknown(form, period));
        Unit found = directory.apply(unit, campaign);
        return new ReportAddress(
                campaign, found, new ReportKey(found.id(), form, period, coverage == null ? Coverage.OWN : coverage));
    }

    private static RuntimeException refused(@Nullable String unit, @Nullable String form, @Nullable String period) {
        FieldErrors findings = new FieldErrors();
        if (unit == null) {
            findings.add("/unit", "required", null, Message.of("report.rule.unit"));
        }
        if (form == null || !isForm(form)) {
            findings.add("/form", form == null ? "required" : "not-a-code", form, Message.of("report.rule.form-code"));
        }
        if (period == null || !isPeriod(period)) {
            findings.add(
                    "/period",
                    period == null ? "required" : "not-a-period",
                    period,
                    Message.of("report.rule.period-code"));
        }
        return findings.refusal();
    }

    private static RuntimeException unknown(String form, String period) {
        return Problem.of(
                ReportProblem.UNKNOWN_CAMPAIGN,
                Message.of("report.report-addresses.unknown-campaign", form, NamedPeriod.of(period)));
    }

    static boolean isForm(String form) {
        return FORM.matcher(form).matches();
    }

    static boolean isPeriod(String period) {
        try {
            Period.parse(period);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
