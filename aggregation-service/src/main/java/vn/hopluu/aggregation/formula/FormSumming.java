package vn.hopluu.aggregation.formula;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.WeightedSum;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.LinearSum;
import vn.hopluu.rules.Measure;

/// How a campaign's figures are summed by what its form's version and the catalogue say: cells are tied by the
/// equations
/// of the rules, and a ratio's sides are summed over the same units. plan-service lets no version change that a
/// published
/// campaign uses, so what is tied is fixed with the publication.
@ApplicationScoped
public class FormSumming {

    private final FormRules rules;
    private final Formulas formulas;

    FormSumming(FormRules rules, Formulas formulas) {
        this.rules = rules;
        this.formulas = formulas;
    }

    /// @param structureDate the campaign's
    public SummingRules rules(FormChanged form, LocalDate structureDate, CatalogueSnapshot catalogue) {
        List<WeightedSum> equations = rules.of(form, structureDate, catalogue).stream()
                .flatMap(rule -> rule.equations().stream())
                .map(equation -> ofAddingCells(equation, form))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<SummingRules.Ratio> ratios = formulas.of(form, catalogue).stream()
                .map(formula -> ratio(formula, form))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SummingRules.Ratio::indicator))
                .toList();
        return new SummingRules(equations, ratios);
    }

    /// One that counts units, divides, leaves out what is not given or names other periods and forms is read without.
    private static Optional<SummingRules.Ratio> ratio(Formula formula, FormChanged form) {
        Measure below = formula.below();
        return below == null
                ? Optional.empty()
                : side(formula.above(), form)
                        .flatMap(above -> side(below, form)
                                .map(under -> new SummingRules.Ratio(
                                        formula.indicator().code(), above, under)));
    }

    private static Optional<WeightedSum> side(Measure measure, FormChanged form) {
        return measure instanceof Measure.Sum(var quantity)
                ? quantity.sum().filter(LinearSum::complete).flatMap(sum -> ofAddingCells(sum, form))
                : Optional.empty();
    }

    private static Optional<WeightedSum> ofAddingCells(LinearSum sum, FormChanged form) {
        List<WeightedSum.Term> terms = new ArrayList<>();
        for (Map.Entry<Figure, Long> term : sum.factors().entrySet()) {
            Figure figure = term.getKey();
            OptionalInt slot = Slot.numberOf(form, figure.indicator(), figure.member());
            if (slot.isEmpty() || !form.slots().get(slot.getAsInt()).adds()) {
                return Optional.empty();
            }
            terms.add(new WeightedSum.Term(slot.getAsInt(), term.getValue()));
        }
        terms.sort(Comparator.comparingInt(WeightedSum.Term::slot));
        return Optional.of(new WeightedSum(terms));
    }
}
