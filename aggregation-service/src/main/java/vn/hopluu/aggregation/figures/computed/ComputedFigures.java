package vn.hopluu.aggregation.figures.computed;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.formula.Formula;
import vn.hopluu.aggregation.formula.Formulas;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.rules.Condition;
import vn.hopluu.rules.ConditionResult;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.Measure;
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
    ///
    /// @param related the unit's figures in other periods and forms, read where a formula names them
    public List<ComputedView> of(UnitFigures unit, RelatedFigures related, CatalogueSnapshot catalogue) {
        return formulas.of(unit.form(), catalogue).stream()
                .map(formula -> view(formula, unit, related, catalogue))
                .toList();
    }

    /// One of them; empty where there is no such formula, or the form's figures do not suffice.
    public Optional<ComputedView> of(
            String indicator, UnitFigures unit, RelatedFigures related, CatalogueSnapshot catalogue) {
        return formulas.of(unit.form(), catalogue).stream()
                .filter(formula -> formula.indicator().code().equals(indicator))
                .map(formula -> view(formula, unit, related, catalogue))
                .findFirst();
    }

    /// The reported indicators that its formula rests on, those of the form in hand first, in order; none where
    /// it has no formula.
    public List<String> parts(String indicator, CatalogueSnapshot catalogue) {
        return formulas.find(indicator, catalogue).stream()
                .flatMap(formula -> formulas.reported(formula, catalogue).stream())
                .sorted(Comparator.comparing((Figure figure) -> figure.form() != null)
                        .thenComparing(Figure::indicator))
                .map(Figure::indicator)
                .distinct()
                .toList();
    }

    /// The form and those whose figures its formulas name.
    public Set<String> forms(FormChanged form, CatalogueSnapshot catalogue) {
        return Stream.concat(
                        Stream.of(form.code()),
                        formulas.of(form, catalogue).stream()
                                .flatMap(formula -> formulas.reported(formula, catalogue).stream())
                                .map(Figure::form)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    /// What a unit comes to, as an expression reads it: derived figures by their formulas, others from elsewhere.
    public Figures totals(UnitFigures unit, RelatedFigures related, CatalogueSnapshot catalogue) {
        return Evaluation.ofTotals(unit, related, new FromCatalogue(catalogue));
    }

    /// What a unit states of itself, as an expression reads it.
    public Figures own(UnitFigures unit, RelatedFigures related, CatalogueSnapshot catalogue) {
        return Evaluation.ofOwn(unit, related, new FromCatalogue(catalogue));
    }

    /// The figures that units report and that these rest on, those of derived figures in the place of these.
    public Set<Figure> reported(Set<Figure> figures, CatalogueSnapshot catalogue) {
        return formulas.reported(figures, catalogue);
    }

    private ComputedView view(Formula formula, UnitFigures unit, RelatedFigures related, CatalogueSnapshot catalogue) {
        FromCatalogue derived = new FromCatalogue(catalogue);
        Evaluation totals = Evaluation.ofTotals(unit, related, derived);
        Measure below = formula.below();
        BigDecimal numerator = measure(formula.above(), totals, unit, derived);
        BigDecimal denominator = below == null ? null : measure(below, totals, unit, derived);
        return ComputedView.of(
                formula,
                numerator,
                denominator,
                unit.ratios().stream()
                        .filter(ratio ->
                                ratio.indicator().equals(formula.indicator().code()))
                        .findFirst()
                        .orElse(null),
                own(formula, unit, related, derived),
                Stream.of(formula.above(), below)
                        .flatMap(side -> side == null ? Stream.of() : missing(side, totals, unit, derived))
                        .distinct()
                        .toList(),
                formulas.reported(formula, catalogue),
                unit);
    }

    /// What a side lacks; nothing where it is there all the same.
    private Stream<MissingFigure> missing(Measure side, Evaluation totals, UnitFigures unit, FromCatalogue derived) {
        if (measure(side, totals, unit, derived) != null) {
            return Stream.of();
        }
        return side instanceof Measure.Count
                ? notReported(side).map(figure -> new MissingFigure(figure.toString(), Reason.NOT_READ))
                : totals.missing(side.figures().stream().sorted(Comparator.comparing(Figure::toString)));
    }

    /// What the unit's own answers come to; null where the formula counts units, or figures are missing.
    private @Nullable Quotient own(Formula formula, UnitFigures unit, RelatedFigures related, FromCatalogue derived) {
        if (unit.own() == null || formula.counts()) {
            return null;
        }
        Figures answers = Evaluation.ofOwn(unit, related, derived);
        BigDecimal above = sum(formula.above(), answers);
        BigDecimal below = formula.below() == null ? BigDecimal.ONE : sum(formula.below(), answers);
        return above == null || below == null
                ? null
                : Quotient.of(above, below, formula.indicator().decimals());
    }

    /// Units are counted by their answers of this period and form. Where a condition names others it is decided of
    /// nobody, and a count of 0 would be a figure that nobody has counted.
    private @Nullable BigDecimal measure(Measure measure, Figures totals, UnitFigures unit, FromCatalogue derived) {
        return switch (measure) {
            case Measure.Sum(Quantity quantity) -> value(quantity, totals);
            case Measure.Count(Condition condition) ->
                notReported(measure).findAny().isPresent()
                        ? null
                        : BigDecimal.valueOf(unit.ownInside().get().stream()
                                .filter(answers -> condition.check(Evaluation.ofAnswers(unit, answers, derived))
                                        instanceof ConditionResult.Holds)
                                .count());
        };
    }

    private static Stream<Figure> notReported(Measure measure) {
        return measure.figures().stream().filter(figure -> figure.from() != Figure.From.REPORT);
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

    /// What the catalogue says of figures that no slot holds.
    private final class FromCatalogue implements Evaluation.Derived {

        private final CatalogueSnapshot catalogue;

        FromCatalogue(CatalogueSnapshot catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public Operand of(String indicator, Evaluation figures) {
            Optional<Formula> formula = formulas.find(indicator, catalogue).filter(found -> found.below() == null);
            if (formula.isEmpty()) {
                return Operand.missing(Reason.NO_SLOT);
            }
            if (!(formula.get().above() instanceof Measure.Sum(Quantity quantity))) {
                return Operand.missing(Reason.NOT_READ);
            }
            BigDecimal value = value(quantity, figures);
            return value != null
                    ? Operand.of(value)
                    : Operand.missing(figures.missing(quantity.figures().stream())
                            .findFirst()
                            .map(MissingFigure::reason)
                            .orElse(Reason.NOT_STATED));
        }

        @Override
        public boolean isNumber(String indicator) {
            return catalogue
                    .indicator(indicator)
                    .map(IndicatorChanged::valueType)
                    .filter(type -> type == ValueType.INTEGER || type == ValueType.DECIMAL)
                    .isPresent();
        }
    }
}
