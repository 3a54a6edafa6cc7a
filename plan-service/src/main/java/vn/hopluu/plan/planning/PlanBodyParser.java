package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.planning.PlanBody.SuperiorBody;
import vn.hopluu.plan.planning.PlanBody.TaskBody;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.targets.TargetParser;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;

/// Makes what a client states into a plan: texts checked, units and forms found.
@ApplicationScoped
class PlanBodyParser {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_TEXTS = 200;

    private final NamedUnits units;
    private final CampaignParser campaigns;
    private final TargetParser targets;

    PlanBodyParser(NamedUnits units, CampaignParser campaigns, TargetParser targets) {
        this.units = units;
        this.campaigns = campaigns;
        this.targets = targets;
    }

    record Stated(PlanTerms terms, List<PlannedCampaign> campaigns) {}

    /// @param code the plan's own code, which may not stand above itself
    /// @throws RuntimeException a 422 problem that names everything wrong
    Stated read(String code, PlanBody body) {
        Findings findings = new Findings();
        int year = findings.number("/year", body.year(), FIRST_YEAR, LAST_YEAR);
        DateRange days = PlanTerms.daysOf(year);
        String number = findings.text("/number", body.number());
        String title = findings.text("/title", body.title());
        long issuer = unit(findings, "/issuer", body.issuer(), days);
        LocalDate issued = findings.optionalDay("/issued", body.issued());
        List<PlannedCampaign> stated = campaigns.read(findings, "/campaigns", body.campaigns(), issued);
        PlanTerms terms = new PlanTerms(
                number,
                title,
                issuer,
                year,
                issued,
                findings.each("/legalBasis", bounded(findings, "/legalBasis", body.legalBasis()), findings::text),
                superior(findings, code, body.superior(), days),
                Objects.requireNonNullElse(body.inheritsTargets(), false),
                tasks(findings, bounded(findings, "/tasks", body.tasks()), days),
                targets.read(findings, "/targets", body.targets(), days));
        refuseInheritingFromNothing(findings, terms, stated);
        findings.refuseIfAny();
        return new Stated(terms, stated);
    }

    private long unit(Findings findings, String at, @Nullable String text, DateRange days) {
        if (text == null) {
            findings.add(at, "missing", null, Message.of("plan.plan-body-parser.issuer"));
        }
        return Objects.requireNonNullElse(units.optional(findings, at, text, days), 0L);
    }

    private static <T> @Nullable List<@Nullable T> bounded(
            Findings findings, String at, @Nullable List<@Nullable T> items) {
        if (items != null && items.size() > MOST_TEXTS) {
            findings.add(at, "too-many", items.size(), Message.of("plan.rule.most-items", MOST_TEXTS));
            return null;
        }
        return items;
    }

    private SuperiorPlan superior(Findings findings, String code, @Nullable SuperiorBody body, DateRange days) {
        if (body == null) {
            return SuperiorPlan.NONE;
        }
        String number = findings.optionalText("/superior/number", body.number());
        if ((body.code() == null) == (number == null)) {
            findings.add(
                    "/superior", "code-or-number", body.code(), Message.of("plan.plan-body-parser.code-or-number"));
            return SuperiorPlan.NONE;
        }
        LocalDate issued = findings.optionalDay("/superior/issued", body.issued());
        Long issuer = units.optional(findings, "/superior/issuer", body.issuer(), days);
        if (number != null) {
            return new SuperiorPlan(null, number, issued, issuer);
        }
        if (issued != null || issuer != null) {
            findings.add("/superior", "said-by-code", body.code(), Message.of("plan.plan-body-parser.said-by-code"));
        }
        return new SuperiorPlan(loaded(findings, code, body.code()), null, null, null);
    }

    private static @Nullable String loaded(Findings findings, String code, @Nullable String superior) {
        String read = findings.code("/superior/code", superior);
        if (code.equals(read)) {
            findings.add("/superior/code", "own-superior", read, Message.of("plan.plan-body-parser.own-superior"));
            return null;
        }
        if (Findings.isCode(superior) && Plan.findByIdOptional(read).isEmpty()) {
            findings.add("/superior/code", "unknown-plan", read, Message.of("plan.plan-body-parser.unknown-plan"));
            return null;
        }
        return read;
    }

    private List<Task> tasks(Findings findings, @Nullable List<@Nullable TaskBody> bodies, DateRange days) {
        List<Task> tasks = findings.each("/tasks", bodies, (at, body) -> task(findings, at, body, days));
        Set<String> seen = new HashSet<>();
        tasks.stream()
                .map(Task::code)
                .filter(code -> !seen.add(code))
                .forEach(code -> findings.add("/tasks", "repeated", code, Message.of("plan.rule.each-code-once")));
        return tasks;
    }

    private Task task(Findings findings, String at, TaskBody body, DateRange days) {
        Instant due = findings.optionalMoment(at + "/due", body.due());
        return new Task(
                findings.code(at + "/code", body.code()),
                findings.text(at + "/text", body.text()),
                units.optional(findings, at + "/lead", body.lead(), days),
                units.read(findings, at + "/participants", body.participants(), days),
                due == null
                        ? null
                        : due.atZone(DeadlineRule.ZONE).toOffsetDateTime().toString(),
                findings.optionalText(at + "/evidence", body.evidence()));
    }

    private static void refuseInheritingFromNothing(
            Findings findings, PlanTerms terms, List<PlannedCampaign> campaigns) {
        boolean inherits = terms.inheritsTargets()
                || campaigns.stream()
                        .flatMap(campaign -> campaign.demands().stream())
                        .anyMatch(demand -> demand.deadlineFrom() == Demand.DeadlineFrom.SUPERIOR);
        if (inherits && terms.above().isNone()) {
            findings.add("/superior", "missing", null, Message.of("plan.plan-body-parser.superior"));
        }
    }
}
