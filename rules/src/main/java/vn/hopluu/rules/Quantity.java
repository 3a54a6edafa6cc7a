package vn.hopluu.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A compiled expression that is a number. Safe for use by several threads.
public final class Quantity {

    private final Expression expression;

    private Quantity(Expression expression) {
        this.expression = expression;
    }

    /// @param catalogue a [FormScope] where the expression is a form's
    /// @throws ExpressionRefused with everything wrong in it
    public static Quantity compile(String text, Catalogue catalogue) throws ExpressionRefused {
        return new Quantity(Expression.compile(text, catalogue, ValueKind.NUMBER));
    }

    static Quantity of(Expression expression) {
        return new Quantity(expression);
    }

    /// The number, rounded half up where it has more decimals; empty where figures are missing.
    public Optional<BigDecimal> value(Figures figures, int decimals) {
        return Optional.ofNullable(((NumberValue) expression.value(figures)).rounded(decimals));
    }

    /// What it comes to where it is a sum of the report's figures; empty where it is none.
    public Optional<LinearSum> sum() {
        return expression.sum();
    }

    /// The figures that it names.
    public Set<Figure> figures() {
        return expression.figures().collect(Collectors.toUnmodifiableSet());
    }
}
