package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Constant;
import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.Expr.Call;
import com.google.api.expr.v1alpha1.ParsedExpr;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plan's target measures over its population.
///
/// | Written | Means |
/// | --- | --- |
/// | `share(VB03 && VB04)` | how many of the units satisfy the condition |
/// | `ratio(TT02.CBCCVC, TT01.CBCCVC)` | a sum over the population divided by another; or counts of units |
/// | `submitted("DVCQ-6T")` | whether a unit has submitted its report of that form |
/// | `TCD07 >= TCD06 && DTH02 >= DTH01` | what each unit must satisfy, without a percentage |
public sealed interface TargetExpression {

    /// The codes of the indicators that it names, in order.
    default Set<String> indicators() {
        return figures().map(Figure::indicator).collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<Figure> figures();

    /// The share of the units that satisfy the condition. A unit where it is undecided is unknown; where nothing but
    /// not-applicable figures stand in the way, it leaves the denominator.
    record Share(Condition condition) implements TargetExpression {
        @Override
        public Stream<Figure> figures() {
            return condition.figures().stream();
        }
    }

    /// The sum of one quantity over the population divided by the sum of another. Neither is ever a mean of quotients.
    record Ratio(Measure numerator, Measure denominator) implements TargetExpression {
        @Override
        public Stream<Figure> figures() {
            return Stream.concat(numerator.figures().stream(), denominator.figures().stream());
        }
    }

    /// Whether the report of a form has been submitted; when it is due stands in the target or the obligation.
    record Submitted(String form) implements TargetExpression {
        @Override
        public Stream<Figure> figures() {
            return Stream.empty();
        }
    }

    /// What each unit of the population must satisfy.
    record Each(Condition condition) implements TargetExpression {
        @Override
        public Stream<Figure> figures() {
            return condition.figures().stream();
        }
    }

    /// @throws ExpressionRefused with everything wrong in it
    static TargetExpression compile(String text, Catalogue catalogue) throws ExpressionRefused {
        ExpressionText source = new ExpressionText(text);
        ParsedExpr parsed = ExpressionParser.parse(source);
        Call call = parsed.getExpr().getCallExpr();
        String shape = call.getFunction() + "/" + call.getArgsCount();
        return switch (shape) {
            case "share/1" ->
                new Share(
                        Condition.of(Expression.compile(argument(parsed, 0), source, catalogue, ValueKind.CONDITION)));
            case "ratio/2" ->
                new Ratio(
                        Measure.compile(argument(parsed, 0), source, catalogue),
                        Measure.compile(argument(parsed, 1), source, catalogue));
            case "submitted/1" -> new Submitted(form(parsed, source, catalogue));
            default -> each(parsed, source, catalogue);
        };
    }

    private static TargetExpression each(ParsedExpr parsed, ExpressionText source, Catalogue catalogue)
            throws ExpressionRefused {
        String function = parsed.getExpr().getCallExpr().getFunction();
        if (Set.of("share", "ratio", "submitted").contains(function)) {
            source.flaw(
                    0, "syntax", function, "share(condition), ratio(numerator, denominator) or submitted(\"form\")");
            source.refuseIfFlawed();
        }
        return new Each(Condition.of(Expression.compile(parsed, source, catalogue, ValueKind.CONDITION)));
    }

    private static ParsedExpr argument(ParsedExpr parsed, int place) {
        Expr argument = parsed.getExpr().getCallExpr().getArgs(place);
        return parsed.toBuilder().setExpr(argument).build();
    }

    private static String form(ParsedExpr parsed, ExpressionText source, Catalogue catalogue) throws ExpressionRefused {
        Constant form = parsed.getExpr().getCallExpr().getArgs(0).getConstExpr();
        if (form.getConstantKindCase() != Constant.ConstantKindCase.STRING_VALUE
                || !catalogue.hasForm(form.getStringValue())) {
            source.flaw(
                    "submitted(".length(),
                    "unknown-form",
                    form.getStringValue(),
                    "the code of a form that is there, as a text: submitted(\"DVCQ-6T\")");
            source.refuseIfFlawed();
        }
        return form.getStringValue();
    }
}
