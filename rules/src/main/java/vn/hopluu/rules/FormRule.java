package vn.hopluu.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.events.FormChanged;

/// A form's rule, compiled. Safe for use by several threads.
public final class FormRule {

    private final FormChanged.Rule rule;
    private final Condition condition;
    private final MessageTemplate message;
    private final Map<String, String> names;

    private FormRule(FormChanged.Rule rule, Condition condition, MessageTemplate message, Map<String, String> names) {
        this.rule = rule;
        this.condition = condition;
        this.message = message;
        this.names = names;
    }

    /// A rule that is broken.
    ///
    /// @param message in Vietnamese, with the figures, and the optional ones that were left out
    public record Finding(String rule, FormChanged.Severity severity, String message) {}

    /// @throws ExpressionRefused with everything wrong in the expression, else in the message
    public static FormRule compile(FormChanged.Rule rule, FormScope scope) throws ExpressionRefused {
        Condition condition = Condition.compile(rule.expression(), scope);
        return new FormRule(
                rule, condition, MessageTemplate.compile(rule.message(), scope), names(condition.figures(), scope));
    }

    public String code() {
        return rule.code();
    }

    /// The figures that decide it, in the order in which it names them.
    public Set<Figure> figures() {
        return condition.figures();
    }

    /// All figures that are read for it, those of its message too.
    public Set<Figure> needed() {
        return Stream.concat(condition.figures().stream(), message.figures()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it asks for what is written in a report: explanations, or text under headings.
    public boolean asksForTexts() {
        return condition.asksForTexts();
    }

    /// The equations that must all hold for the rule to hold, each as the sum of the report's figures that is to be 0:
    /// `DT01 == DT02 + DT03` is DT01 - DT02 - DT03. What stands under a condition, `given(x) ? … : …`, is none.
    public List<LinearSum> equations() {
        return condition.equations();
    }

    public ConditionResult outcome(Figures figures) {
        return condition.check(figures);
    }

    /// What is wrong, or empty where the rule holds or cannot be decided.
    public Optional<Finding> check(Figures figures) {
        return switch (outcome(figures)) {
            case ConditionResult.Broken(Set<String> leftOut) ->
                Optional.of(new Finding(rule.code(), rule.severity(), message.text(figures) + without(leftOut)));
            case ConditionResult.Holds _, ConditionResult.Undecided _ -> Optional.empty();
        };
    }

    /// What officers call the indicators that an expression names, by code.
    private static Map<String, String> names(Set<Figure> figures, Catalogue catalogue) {
        Map<String, String> names = new HashMap<>();
        for (Figure figure : figures) {
            catalogue
                    .indicator(figure.indicator())
                    .ifPresent(indicator -> names.put(figure.indicator(), indicator.nameVi()));
        }
        return Map.copyOf(names);
    }

    /// `Hồ sơ TTHC kỳ trước chuyển sang – HC01`
    private String called(String figure) {
        return Arrays.stream(figure.split("\\.", -1))
                .filter(names::containsKey)
                .findFirst()
                .map(code -> names.get(code) + " – " + figure)
                .orElse(figure);
    }

    private String without(Set<String> leftOut) {
        return leftOut.isEmpty()
                ? ""
                : leftOut.stream()
                        .sorted()
                        .map(this::called)
                        .collect(Collectors.joining("; ", " (chưa có số liệu: ", ")"));
    }
}
