package vn.hopluu.rules;

import java.util.List;
import java.util.Set;

/// A compiled expression that holds, is broken, or stays undecided. Safe for use by several threads.
public final class Condition {

    private final Expression expression;

    private Condition(Expression expression) {
        this.expression = expression;
    }

    /// @param catalogue a [FormScope] where the expression is a form's
    /// @throws ExpressionRefused with everything wrong in it
    public static Condition compile(String text, Catalogue catalogue) throws ExpressionRefused {
        return new Condition(Expression.compile(text, catalogue, ValueKind.CONDITION));
    }

    static Condition of(Expression expression) {
        return new Condition(expression);
    }

    public ConditionResult check(Figures figures) {
        return ((Truth) expression.value(figures)).outcome();
    }

    boolean asksForTexts() {
        return expression.asksForTexts();
    }

    /// See [FormRule#equations()].
    List<LinearSum> equations() {
        return expression.equations();
    }

    /// The figures that it names, in the order in which it names them.
    public Set<Figure> figures() {
        return expression.figuresInOrder();
    }
}
