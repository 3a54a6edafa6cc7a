package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.plan.campaign.CampaignKey;
import vn.hopluu.plan.campaign.Window;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.catalogue.RegimeTerms;
import vn.hopluu.plan.planning.PlanBody.PlannedCampaignBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// Makes what a client states into the campaigns of a plan.
@ApplicationScoped
class CampaignParser {

    private final DemandParser demands;

    CampaignParser(DemandParser demands) {
        this.demands = demands;
    }

    /// @param issued the plan's day, which is an ad hoc call's window where it gives none
    List<PlannedCampaign> read(
            Findings findings,
            String at,
            @Nullable List<@Nullable PlannedCampaignBody> bodies,
            @Nullable LocalDate issued) {
        List<PlannedCampaign> campaigns =
                findings.each(at, bodies, (place, campaign) -> campaign(findings, place, campaign, issued));
        Set<CampaignKey> seen = new HashSet<>();
        campaigns.stream()
                .map(PlannedCampaign::key)
                .filter(key -> !seen.add(key))
                .forEach(key -> findings.add(at, "repeated", key, Message.of("plan.campaign-parser.repeated")));
        return campaigns;
    }

    private PlannedCampaign campaign(
            Findings findings, String at, PlannedCampaignBody body, @Nullable LocalDate issued) {
        LocalDate from = findings.optionalDay(at + "/windowFrom", body.windowFrom());
        LocalDate to = findings.optionalDay(at + "/windowTo", body.windowTo());
        String code = findings.code(at + "/form", body.form());
        Optional<Form> form = Findings.isCode(body.form()) ? Form.named(code) : Optional.empty();
        if (form.isEmpty() && Findings.isCode(body.form())) {
            findings.add(at + "/form", "unknown-form", code, Message.of("plan.rule.known-form"));
        }
        Period period = period(findings, at + "/period", body.period());
        if (period == null || form.isEmpty()) {
            return new PlannedCampaign(code, period == null ? "" : period.toString(), from, to, List.of());
        }
        refuseOtherPeriodType(findings, at + "/period", period, form.get());
        RegimeTerms regime = Regime.named(form.get().terms().regime()).terms();
        if (period.type() == Period.Type.AD_HOC && from == null && to == null) {
            from = issued;
            to = issued;
        }
        Window window = window(findings, at, period, regime, from, to);
        return new PlannedCampaign(
                code,
                period.toString(),
                from,
                to,
                window == null ? List.of() : demands.read(findings, at + "/demands", body.demands(), window.days()));
    }

    private static @Nullable Period period(Findings findings, String pointer, @Nullable String text) {
        if (text == null) {
            findings.add(pointer, "missing", null, Message.of("plan.campaign-parser.period"));
            return null;
        }
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException notAPeriod) {
            findings.add(pointer, "bad-period", text, Message.of("plan.campaign-parser.bad-period"));
            return null;
        }
    }

    private static void refuseOtherPeriodType(Findings findings, String pointer, Period period, Form form) {
        if (!form.terms().takes(period)) {
            Period.Type type = form.terms().periodType();
            findings.add(
                    pointer, "other-period-type", period, Message.of("plan.campaign-parser.other-period-type", type));
        }
    }

    /// The days that are meant, or null where they cannot be said.
    private static @Nullable Window window(
            Findings findings,
            String at,
            Period period,
            RegimeTerms regime,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean adHoc = period.type() == Period.Type.AD_HOC;
        if (from == null && to == null && !adHoc) {
            return Window.of(period, regime.window());
        }
        if (!adHoc && !regime.windowByPlan()) {
            findings.add(at + "/windowFrom", "given-by-rule", from, Message.of("plan.campaign-parser.given-by-rule"));
            return null;
        }
        if (from == null || to == null) {
            findings.add(at + "/windowFrom", "missing", from, Message.of("plan.campaign-parser.window"));
            return null;
        }
        findings.ordered(at + "/windowTo", from, to);
        return to.isBefore(from) ? null : new Window(from, to);
    }
}
