package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.ParsedExpr;
import java.util.Set;

/// One side of a ratio over a population: the numerator or the denominator of an indicator, or of a target.
public sealed interface Measure {

    /// The figures that it names.
    Set<Figure> figures();

    /// The sum of a quantity over the population.
    record Sum(Quantity quantity) implements Measure {
        @Override
        public Set<Figure> figures() {
            return quantity.figures();
        }
    }

    /// How many of the population satisfy a condition: `count(XL03 == 'TOT')`, `count(given(XL03))`.
    record Count(Condition condition) implements Measure {
        @Override
        public Set<Figure> figures() {
            return condition.figures();
        }
    }

    /// @throws ExpressionRefused with everything wrong in it
    static Measure compile(String text, Catalogue catalogue) throws ExpressionRefused {
        ExpressionText source = new ExpressionText(text);
        return compile(ExpressionParser.parse(source), source, catalogue);
    }

    /// A part of a text that has been parsed.
    static Measure compile(ParsedExpr parsed, ExpressionText source, Catalogue catalogue) throws ExpressionRefused {
        Expr.Call call = parsed.getExpr().getCallExpr();
        if (call.getFunction().equals("count") && call.getArgsCount() == 1) {
            ParsedExpr counted = parsed.toBuilder().setExpr(call.getArgs(0)).build();
            return new Count(Condition.of(Expression.compile(counted, source, catalogue, ValueKind.CONDITION)));
        }
        return new Sum(Quantity.of(Expression.compile(parsed, source, catalogue, ValueKind.NUMBER)));
    }
}
