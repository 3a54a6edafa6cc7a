package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.Period;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.reorganisation.Act.Named;
import vn.hopluu.plan.reorganisation.ReorganisationBody.ObligationBody;
import vn.hopluu.web.language.Message;

/// Makes what a client states into a reorganisation: every text, day and name in its form. Whether the units are there
/// is for [ReorganisationPlanning] to say.
final class ReorganisationParser {

    private final Findings findings = new Findings();
    private final ActParser acts;

    private ReorganisationParser(Predicate<String> regimeIsThere) {
        this.acts = new ActParser(findings, regimeIsThere);
    }

    /// @throws RuntimeException a 422 problem that names everything wrong
    static ParsedReorganisation read(ReorganisationBody body, Predicate<String> regimeIsThere) {
        return new ReorganisationParser(regimeIsThere).read(body);
    }

    private ParsedReorganisation read(ReorganisationBody body) {
        String code = findings.code("/code", body.code());
        LocalDate effective = findings.day("/effectiveDate", body.effectiveDate());
        String legalBasis = findings.text("/legalBasis", body.legalBasis());
        List<Act> read = findings.each("/acts", body.acts(), acts::read);
        if (body.acts() == null || body.acts().isEmpty()) {
            findings.add("/acts", "missing", null, Message.of("plan.reorganisation-parser.missing"));
        }
        List<ObligationInstruction> words =
                findings.each("/obligations", body.obligations(), (pointer, word) -> word(pointer, word, legalBasis));
        findings.refuseIfAny();
        return new ParsedReorganisation(code, effective, legalBasis, read, words);
    }

    private ObligationInstruction word(String pointer, ObligationBody body, String legalBasis) {
        Named unit = acts.named(pointer + "/unit", body.unit());
        if ((body.form() == null) != (body.period() == null)) {
            findings.add(
                    pointer,
                    "one-without-other",
                    "form, period",
                    Message.of("plan.reorganisation-parser.one-without-other"));
        }
        if (body.form() == null && body.coverage() != null) {
            findings.add(
                    pointer + "/coverage",
                    "one-without-other",
                    body.coverage(),
                    Message.of("plan.reorganisation-parser.coverage-alone"));
        }
        Coverage coverage = body.coverage() == null
                ? Coverage.OWN
                : findings.oneOf(pointer + "/coverage", body.coverage(), Coverage.class);
        Treatment treatment = findings.oneOf(pointer + "/treatment", body.treatment(), Treatment.class);
        String reason = findings.optionalText(pointer + "/reason", body.reason());
        return new ObligationInstruction(
                pointer,
                unit,
                body.form() == null ? null : findings.code(pointer + "/form", body.form()),
                body.period() == null ? null : period(pointer + "/period", body.period()),
                coverage,
                successor(pointer + "/to", body, treatment),
                reason == null ? legalBasis : reason);
    }

    private String period(String pointer, String text) {
        try {
            Period.parse(text);
        } catch (IllegalArgumentException notAPeriod) {
            findings.add(pointer, "bad-period", text, Message.of("plan.reorganisation-parser.bad-period"));
        }
        return text;
    }

    private @Nullable Named successor(String pointer, ObligationBody body, Treatment treatment) {
        return switch (treatment) {
            case TRANSFER -> acts.named(pointer, body.to());
            case EXEMPT -> {
                if (body.to() != null) {
                    findings.add(
                            pointer,
                            "not-of-this-treatment",
                            body.to(),
                            Message.of("plan.reorganisation-parser.not-of-this-treatment"));
                }
                yield null;
            }
        };
    }
}
