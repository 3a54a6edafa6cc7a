package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;
import vn.hopluu.plan.campaign.PlanBody.PlannedCampaignBody;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.Meanings;
import vn.hopluu.plan.unit.UnitReference;
import vn.hopluu.plan.unit.Units;

/// Makes what a client states into a plan: texts checked, issuer and forms found.
@ApplicationScoped
class PlanBodyReading {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Units units;

    PlanBodyReading(Units units) {
        this.units = units;
    }

    record Stated(PlanTerms terms, List<PlannedCampaign> campaigns) {}

    /// @throws RuntimeException a 422 problem that names everything wrong
    Stated read(PlanBody body) {
        Findings findings = new Findings();
        int year = findings.number("/year", body.year(), FIRST_YEAR, LAST_YEAR);
        PlanTerms terms = new PlanTerms(
                findings.text("/number", body.number()),
                findings.text("/title", body.title()),
                issuer(findings, body.issuer(), year),
                year);
        List<PlannedCampaign> campaigns =
                findings.each("/campaigns", body.campaigns(), (at, campaign) -> campaign(findings, at, campaign));
        refuseRepeats(findings, campaigns);
        findings.refuseIfAny();
        return new Stated(terms, campaigns);
    }

    private long issuer(Findings findings, @Nullable String text, int year) {
        UnitReference reference =
                text == null ? null : UnitReference.parse(text).orElse(null);
        if (reference == null) {
            findings.add("/issuer", text == null ? "missing" : "bad-unit", text, UnitReference.RULE);
            return 0;
        }
        LocalDate on = reference.on();
        DateRange days = on == null ? PlanTerms.daysOf(year) : new DateRange(on, on);
        Meanings meant = units.meanings(reference.code(), List.of(days));
        if (meant.units().isEmpty()) {
            findings.add("/issuer", "unknown-unit", text, "a unit that bears this code in " + days);
            return 0;
        }
        if (meant.units().size() > 1) {
            findings.add("/issuer", "ambiguous-unit", text, "one of " + meant.listed());
        }
        return meant.units().getFirst().id();
    }

    private static PlannedCampaign campaign(Findings findings, String at, PlannedCampaignBody body) {
        LocalDate from = findings.optionalDay(at + "/windowFrom", body.windowFrom());
        LocalDate to = findings.optionalDay(at + "/windowTo", body.windowTo());
        String code = findings.code(at + "/form", body.form());
        Optional<Form> form = Findings.isCode(body.form()) ? Form.named(code) : Optional.empty();
        if (form.isEmpty() && Findings.isCode(body.form())) {
            findings.add(at + "/form", "unknown-form", code, "a form that is there: PUT /forms first");
        }
        Period period = period(findings, at + "/period", body.period());
        if (period == null) {
            return new PlannedCampaign(code, "", from, to);
        }
        form.map(found -> found.terms().periodType())
                .filter(type -> type != period.type())
                .ifPresent(type -> findings.add(
                        at + "/period",
                        "other-period-type",
                        body.period(),
                        "a period of type " + type + ", as its form"));
        refuseWrongWindow(findings, at, period, from, to);
        return new PlannedCampaign(code, period.toString(), from, to);
    }

    private static @Nullable Period period(Findings findings, String pointer, @Nullable String text) {
        if (text == null) {
            findings.add(pointer, "missing", null, "a period like 2023-H1");
            return null;
        }
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException notAPeriod) {
            findings.add(
                    pointer, "bad-period", text, "like 2024-M03, 2024-Q1, 2024-H1, 2024-9M, 2024-Y or 2024-X-slug");
            return null;
        }
    }

    private static void refuseWrongWindow(
            Findings findings, String at, Period period, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (period.type() != Period.Type.AD_HOC) {
            if (from != null || to != null) {
                findings.add(at + "/windowFrom", "given-by-rule", from, "absent: the form's regime gives the window");
            }
            return;
        }
        if (from == null || to == null) {
            findings.add(at + "/windowFrom", "missing", from, "an ad hoc period says its windowFrom and windowTo");
            return;
        }
        findings.ordered(at + "/windowTo", from, to);
    }

    private static void refuseRepeats(Findings findings, List<PlannedCampaign> campaigns) {
        Set<CampaignKey> seen = new HashSet<>();
        campaigns.stream()
                .map(PlannedCampaign::key)
                .filter(key -> !seen.add(key))
                .forEach(key -> findings.add("/campaigns", "repeated", key, "each form and period only once"));
    }
}
