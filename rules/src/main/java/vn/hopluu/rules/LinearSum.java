package vn.hopluu.rules;

import com.google.api.expr.v1alpha1.Expr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures of the report with whole factors, `DT01 + DT02 - 2 * DT03`: what adds up where its figures do.
///
/// @param factors by figure, none of them 0, in the order in which the expression names the figures
/// @param complete false where the expression leaves out figures that are not given, as `optional(x)` and `parts(x)` do
public record LinearSum(Map<Figure, Long> factors, boolean complete) {

    private static final LinearSum NOTHING = new LinearSum(Map.of(), true);

    public LinearSum {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /// What an expression comes to as a sum; empty where it is none: it divides, compares, has a number that stands
    /// alone,
    /// or names figures of other reports.
    static Optional<LinearSum> of(Expr expression, List<Operand> operands) {
        if (expression.hasIdentExpr()) {
            return operand(expression, operands).flatMap(LinearSum::figure);
        }
        Expr.Call call = expression.getCallExpr();
        List<Expr> arguments = call.getArgsList();
        return switch (call.getFunction()) {
            case "+" -> both(arguments, operands, 1);
            case "-" ->
                arguments.size() == 1
                        ? of(arguments.getFirst(), operands).map(sum -> sum.times(-1))
                        : both(arguments, operands, -1);
            case "*" -> product(arguments, operands);
            case "optional" -> of(arguments.getFirst(), operands).map(sum -> new LinearSum(sum.factors, false));
            default -> Optional.empty();
        };
    }

    /// The equation that two sums make: this less the other is 0.
    Optional<LinearSum> less(LinearSum other) {
        return plus(other.times(-1));
    }

    private static Optional<LinearSum> figure(Operand operand) {
        return operand instanceof Operand.Named(Figure figure, ValueKind kind, var ignored)
                        && kind == ValueKind.NUMBER
                        && figure.from() == Figure.From.REPORT
                ? Optional.of(new LinearSum(Map.of(figure, 1L), true))
                : Optional.empty();
    }

    private static Optional<LinearSum> both(List<Expr> arguments, List<Operand> operands, long sign) {
        return of(arguments.getFirst(), operands)
                .flatMap(left -> of(arguments.getLast(), operands).flatMap(right -> left.plus(right.times(sign))));
    }

    /// A whole number times a sum, on either side.
    private static Optional<LinearSum> product(List<Expr> arguments, List<Operand> operands) {
        Optional<Long> left = number(arguments.getFirst(), operands);
        return left.isPresent()
                ? of(arguments.getLast(), operands).map(sum -> sum.times(left.get()))
                : number(arguments.getLast(), operands)
                        .flatMap(factor -> of(arguments.getFirst(), operands).map(sum -> sum.times(factor)));
    }

    private static Optional<Long> number(Expr expression, List<Operand> operands) {
        return operand(expression, operands)
                .filter(Operand.Constant.class::isInstance)
                .flatMap(operand -> ((Operand.Constant) operand).value() instanceof NumberValue number
                        ? number.whole()
                        : Optional.empty());
    }

    private static Optional<Operand> operand(Expr expression, List<Operand> operands) {
        return expression.hasIdentExpr()
                ? Optional.of(
                        operands.get(ValueKind.place(expression.getIdentExpr().getName())))
                : Optional.empty();
    }

    private Optional<LinearSum> plus(LinearSum other) {
        Map<Figure, Long> sum = new LinkedHashMap<>(factors);
        other.factors.forEach((figure, factor) -> sum.merge(figure, factor, Math::addExact));
        sum.values().removeIf(factor -> factor == 0);
        return sum.isEmpty() ? Optional.empty() : Optional.of(new LinearSum(sum, complete && other.complete));
    }

    private LinearSum times(long factor) {
        if (factor == 0) {
            return NOTHING;
        }
        Map<Figure, Long> product = new LinkedHashMap<>();
        factors.forEach((figure, each) -> product.put(figure, Math.multiplyExact(each, factor)));
        return new LinearSum(product, complete);
    }
}
