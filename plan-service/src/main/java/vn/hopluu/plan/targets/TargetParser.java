package vn.hopluu.plan.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged.Comparison;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.catalogue.StoredCatalogue;
import vn.hopluu.plan.population.PopulationParser;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.TargetExpression;
import vn.hopluu.web.language.Message;

/// Makes what a client states into targets.
@ApplicationScoped
public class TargetParser {

    private static final int MOST_TARGETS = 100;
    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private final PopulationParser populations;
    private final StoredCatalogue catalogue;

    TargetParser(PopulationParser populations, StoredCatalogue catalogue) {
        this.populations = populations;
        this.catalogue = catalogue;
    }

    /// @param window the days on which units bear the codes that name them
    public List<Target> read(
            Findings findings, String at, @Nullable List<@Nullable TargetBody> bodies, DateRange window) {
        if (bodies != null && bodies.size() > MOST_TARGETS) {
            findings.add(at, "too-many", bodies.size(), Message.of("plan.target-parser.too-many", MOST_TARGETS));
            return List.of();
        }
        List<Target> targets =
                new ArrayList<>(findings.each(at, bodies, (place, body) -> target(findings, place, body, window)));
        Set<String> seen = new HashSet<>();
        targets.stream()
                .map(Target::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> findings.add(at, "repeated", id, Message.of("plan.target-parser.repeated")));
        return List.copyOf(targets);
    }

    private Target target(Findings findings, String at, TargetBody body, DateRange window) {
        String expression = findings.text(at + "/expression", body.expression());
        Comparison comparison = Operators.of(body.op()).orElseGet(() -> {
            findings.add(at + "/op", body.op() == null ? "missing" : "unknown-value", body.op(), Operators.RULE);
            return Comparison.EQUAL;
        });
        return new Target(
                findings.code(at + "/id", body.id()),
                findings.text(at + "/text", body.text()),
                populations.read(findings, at + "/population", body.population(), window),
                expression,
                comparison,
                threshold(
                        findings,
                        at + "/threshold",
                        body.threshold(),
                        compiled(findings, at + "/expression", expression),
                        comparison),
                due(findings, at + "/due", body.due()),
                findings.optionalText(at + "/note", body.note()));
    }

    private static @Nullable String due(Findings findings, String at, @Nullable String text) {
        Instant moment = findings.optionalMoment(at, text);
        return moment == null
                ? null
                : moment.atZone(DeadlineRule.ZONE).toOffsetDateTime().toString();
    }

    /// What the expression measures, or null where it is refused: each flaw with its place in the text.
    private @Nullable TargetExpression compiled(Findings findings, String at, String expression) {
        if (expression.isEmpty()) {
            return null;
        }
        try {
            return TargetExpression.compile(expression, catalogue);
        } catch (ExpressionRefused refused) {
            refused.flaws()
                    .forEach(flaw -> findings.add(
                            at,
                            flaw.code(),
                            flaw.found(),
                            Message.of("plan.rule.flaw", flaw.line(), flaw.column(), flaw.rule())));
            return null;
        }
    }

    private static @Nullable BigDecimal threshold(
            Findings findings,
            String at,
            @Nullable BigDecimal value,
            @Nullable TargetExpression measured,
            Comparison comparison) {
        return switch (measured) {
            case null -> null;
            case TargetExpression.Share share -> exact(findings, at, value, BigDecimal.ONE);
            case TargetExpression.Ratio ratio -> exact(findings, at, value, MOST);
            case TargetExpression.Submitted submitted -> none(findings, at, value, comparison);
            case TargetExpression.Each each -> none(findings, at, value, comparison);
        };
    }

    private static @Nullable BigDecimal none(
            Findings findings, String at, @Nullable BigDecimal value, Comparison comparison) {
        if (value != null || comparison != Comparison.EQUAL) {
            findings.add(at, "yes-or-no", value, Message.of("plan.target-parser.yes-or-no"));
        }
        return null;
    }

    private static @Nullable BigDecimal exact(
            Findings findings, String at, @Nullable BigDecimal value, BigDecimal most) {
        if (value == null) {
            findings.add(at, "missing", null, Message.of("plan.target-parser.missing"));
            return null;
        }
        if (value.signum() < 0 || value.scale() > MOST_DECIMALS || value.compareTo(most) > 0) {
            findings.add(at, "out-of-range", value, Message.of("plan.target-parser.out-of-range", most, MOST_DECIMALS));
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
