package vn.hopluu.aggregation.formula;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Catalogue;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Measure;

/// The formulas of the catalogue, compiled once for each state of it.
@ApplicationScoped
public class Formulas {

    private static final Logger LOG = Logger.getLogger(Formulas.class);

    /// Derived figures that name derived figures; plan-service lets none go round in a circle.
    private static final int DEEPEST = 8;

    private volatile Compiled newest = new Compiled("", Map.of());

    private record Compiled(String revision, Map<String, Formula> byIndicator) {}

    /// Those that this form's figures suffice for, with the figures of other forms that they name; by the code of the
    /// indicator. One that names nothing of this form is another form's.
    public List<Formula> of(FormChanged form, CatalogueSnapshot catalogue) {
        Map<String, Formula> formulas = compiled(catalogue).byIndicator;
        return formulas.values().stream()
                .filter(formula -> formula.figures().stream().anyMatch(figure -> isOf(form, figure)))
                .filter(formula -> suffices(form, formula, catalogue, formulas, 0))
                .toList();
    }

    private static boolean isOf(FormChanged form, Figure figure) {
        return figure.form() == null || figure.form().equals(form.code());
    }

    /// The indicator's formula; empty where units report it, or what it names has not arrived.
    public Optional<Formula> find(String indicator, CatalogueSnapshot catalogue) {
        return Optional.ofNullable(compiled(catalogue).byIndicator.get(indicator));
    }

    /// The figures that units report and that it rests on: those it names, and those that derived ones are made of.
    public Set<Figure> reported(Formula formula, CatalogueSnapshot catalogue) {
        return reported(formula.figures(), catalogue);
    }

    /// The same of several figures: what derived ones among them are made of stands in their place.
    public Set<Figure> reported(Set<Figure> named, CatalogueSnapshot catalogue) {
        Map<String, Formula> known = compiled(catalogue).byIndicator;
        Set<Figure> figures = Set.copyOf(named);
        for (int depth = 0; depth < DEEPEST; depth++) {
            figures = figures.stream()
                    .flatMap(figure -> known.containsKey(figure.indicator())
                            ? Objects.requireNonNull(known.get(figure.indicator())).figures().stream()
                                    .map(part -> seenFrom(figure, part))
                            : Stream.of(figure))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return figures;
    }

    /// A part of a derived figure that is itself named of another period or form.
    private static Figure seenFrom(Figure derived, Figure part) {
        return part.from() == Figure.From.REPORT
                ? new Figure(derived.from(), derived.form(), part.indicator(), part.member())
                : part;
    }

    private static boolean suffices(
            FormChanged form, Formula formula, CatalogueSnapshot catalogue, Map<String, Formula> formulas, int depth) {
        return depth < DEEPEST
                && formula.figures().stream()
                        .allMatch(figure -> (figure.form() == null ? Optional.of(form) : catalogue.form(figure.form()))
                                .filter(named -> holds(named, figure.indicator(), catalogue, formulas, depth))
                                .isPresent());
    }

    private static boolean holds(
            FormChanged form, String indicator, CatalogueSnapshot catalogue, Map<String, Formula> formulas, int depth) {
        Formula derived = formulas.get(indicator);
        return derived == null
                ? form.slots().stream().anyMatch(slot -> slot.indicator().equals(indicator))
                : suffices(form, derived, catalogue, formulas, depth + 1);
    }

    private Compiled compiled(CatalogueSnapshot catalogue) {
        Compiled known = newest;
        if (known.revision.equals(catalogue.revision())) {
            return known;
        }
        Map<String, Formula> formulas = new TreeMap<>();
        for (IndicatorChanged indicator : catalogue.indicators()) {
            Formula formula = compile(indicator, catalogue);
            if (formula != null) {
                formulas.put(indicator.code(), formula);
            }
        }
        Compiled compiled = new Compiled(catalogue.revision(), formulas);
        newest = compiled;
        return compiled;
    }

    /// A formula whose figures have not arrived yet is there when they are.
    private static @Nullable Formula compile(IndicatorChanged indicator, CatalogueSnapshot catalogue) {
        String above = indicator.numerator();
        String below = indicator.denominator();
        boolean isRatio = indicator.kind() == IndicatorChanged.Kind.RATIO;
        if (above == null || indicator.kind().reported() || (isRatio && below == null)) {
            return null;
        }
        Catalogue names = new CatalogueNames(catalogue);
        try {
            return new Formula(
                    indicator,
                    Measure.compile(above, names),
                    isRatio && below != null ? Measure.compile(below, names) : null);
        } catch (ExpressionRefused e) {
            LOG.debugf("%s is not computed: %s", indicator.code(), e.getMessage());
            return null;
        }
    }
}
