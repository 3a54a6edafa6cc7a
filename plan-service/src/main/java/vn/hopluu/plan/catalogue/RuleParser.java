package vn.hopluu.plan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.plan.catalogue.FormVersionBody.RuleBody;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.rules.Condition;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.MessageTemplate;
import vn.hopluu.web.language.Message;

/// Reads a version's rules: each is compiled, so that what is saved can be evaluated.
final class RuleParser {

    private static final int MOST_RULES = 100;

    private final Findings findings;
    private final VersionScope scope;

    RuleParser(Findings findings, VersionScope scope) {
        this.findings = findings;
        this.scope = scope;
    }

    List<FormChanged.Rule> read(@Nullable List<@Nullable RuleBody> bodies) {
        if (bodies != null && bodies.size() > MOST_RULES) {
            findings.add("/rules", "too-many", bodies.size(), Message.of("plan.rule.at-most", MOST_RULES));
            return List.of();
        }
        List<FormChanged.Rule> rules = findings.each("/rules", bodies, this::rule);
        Paper.refuseRepeats(
                findings, "/rules", rules.stream().map(FormChanged.Rule::code).toList());
        return rules;
    }

    private FormChanged.Rule rule(String at, RuleBody body) {
        int before = findings.count();
        String code = findings.code(at + "/code", body.code());
        FormChanged.Severity severity = findings.oneOf(at + "/severity", body.severity(), FormChanged.Severity.class);
        String expression = findings.text(at + "/expression", body.expression());
        String message = findings.text(at + "/message", body.message());
        Coverage coverage =
                body.coverage() == null ? null : findings.oneOf(at + "/coverage", body.coverage(), Coverage.class);
        if (findings.count() == before) {
            compile(findings, at + "/expression", () -> Condition.compile(expression, scope));
            compile(findings, at + "/message", () -> MessageTemplate.compile(message, scope));
            return new FormChanged.Rule(code, severity, expression, message, coverage);
        }
        return new FormChanged.Rule(at.substring(at.lastIndexOf('/') + 1), severity, "?", "?");
    }

    /// Something that is compiled for its flaws.
    interface Compiling {
        Object compile() throws ExpressionRefused;
    }

    static void compile(Findings findings, String pointer, Compiling compiling) {
        try {
            compiling.compile();
        } catch (ExpressionRefused refused) {
            refused.flaws()
                    .forEach(flaw -> findings.add(
                            pointer,
                            flaw.code(),
                            flaw.found(),
                            Message.of("plan.rule.flaw", flaw.line(), flaw.column(), flaw.rule())));
        }
    }
}
