package vn.hopluu.aggregation.computed;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.Condition;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.Measure;
import vn.hopluu.rules.Outcome;
import vn.hopluu.rules.Quantity;

/// Computes what nobody reports from what was added up.
@ApplicationScoped
public class ComputedFigures {

    /// A numerator has more decimals only where a formula divides inside it.
    private static final int DECIMALS = 12;

    private final Formulas formulas;

    ComputedFigures(Formulas formulas) {
        this.formulas = formulas;
    }

    /// Every ratio and derived figure that the form's figures suffice for, by code.
    public List<ComputedView> of(Sheet sheet, CatalogueSnapshot catalogue) {
        return formulas.of(sheet.form(), catalogue).stream()
                .map(formula -> view(formula, sheet, catalogue))
                .toList();
    }

    /// One of them; empty where there is no such formula, or the form's figures do not suffice.
    public Optional<ComputedView> of(String indicator, Sheet sheet, CatalogueSnapshot catalogue) {
        return formulas.of(sheet.form(), catalogue).stream()
                .filter(formula -> formula.indicator().code().equals(indicator))
                .map(formula -> view(formula, sheet, catalogue))
                .findFirst();
    }

    /// The reported indicators that its formula rests on, in order; none where it has no formula.
    public List<String> parts(String indicator, CatalogueSnapshot catalogue) {
        return formulas.find(indicator, catalogue).stream()
                .flatMap(formula -> formulas.reported(formula, catalogue).stream())
                .map(Figure::indicator)
                .distinct()
                .sorted()
                .toList();
    }

    private ComputedView view(Formula formula, Sheet sheet, CatalogueSnapshot catalogue) {
        Figures totals = Evaluation.ofTotals(sheet, derived(catalogue));
        Measure below = formula.below();
        BigDecimal numerator = measure(formula.above(), totals, sheet, catalogue);
        BigDecimal denominator = below == null ? null : measure(below, totals, sheet, catalogue);
        return ComputedView.of(
                formula,
                numerator,
                denominator,
                own(formula, sheet, catalogue),
                formulas.reported(formula, catalogue),
                sheet);
    }

    /// What the unit's own answers come to; null where the formula counts units, or figures are missing.
    private @Nullable Quotient own(Formula formula, Sheet sheet, CatalogueSnapshot catalogue) {
        if (sheet.own() == null || formula.counts()) {
            return null;
        }
        Figures answers = Evaluation.ofAnswers(sheet.form(), sheet.own(), derived(catalogue));
        BigDecimal above = sum(formula.above(), answers);
        BigDecimal below = formula.below() == null ? BigDecimal.ONE : sum(formula.below(), answers);
        return above == null || below == null
                ? null
                : Quotient.of(above, below, formula.indicator().decimals());
    }

    private @Nullable BigDecimal measure(Measure measure, Figures totals, Sheet sheet, CatalogueSnapshot catalogue) {
        return switch (measure) {
            case Measure.Sum(Quantity quantity) -> value(quantity, totals);
            case Measure.Count(Condition condition) ->
                BigDecimal.valueOf(sheet.answers().get().stream()
                        .filter(answers ->
                                condition.check(Evaluation.ofAnswers(sheet.form(), answers, derived(catalogue)))
                                        instanceof Outcome.Holds)
                        .count());
        };
    }

    private static @Nullable BigDecimal sum(Measure measure, Figures figures) {
        return measure instanceof Measure.Sum(Quantity quantity) ? value(quantity, figures) : null;
    }

    private static @Nullable BigDecimal value(Quantity quantity, Figures figures) {
        return quantity.value(figures, DECIMALS)
                .map(number ->
                        number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros())
                .orElse(null);
    }

    private BiFunction<String, Figures, Cell> derived(CatalogueSnapshot catalogue) {
        return (indicator, figures) -> formulas.find(indicator, catalogue)
                .filter(formula -> formula.below() == null)
                .map(formula -> sum(formula.above(), figures))
                .map(Evaluation::amount)
                .orElse(Cell.UNANSWERED);
    }
}
