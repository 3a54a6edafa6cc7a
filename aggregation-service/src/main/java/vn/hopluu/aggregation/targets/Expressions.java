package vn.hopluu.aggregation.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.TargetExpression;

/// The expressions of targets, compiled once for each state of the catalogue.
@ApplicationScoped
class Expressions {

    /// More targets than all plans of a province have.
    private static final int MOST = 2_000;

    private final ComputedFigures computed;
    private volatile Compiled newest = new Compiled("", Map.of());

    Expressions(ComputedFigures computed) {
        this.computed = computed;
    }

    private record Compiled(String revision, Map<String, Understood> byText) {}

    /// An expression as it was understood.
    ///
    /// @param expression null where it was not
    /// @param figures that units report and that it rests on, those of derived figures in the place of these
    /// @param refusal why it was not understood
    record Understood(
            @Nullable TargetExpression expression,
            Set<Figure> figures,
            @Nullable String refusal) {}

    Understood read(String text, CatalogueSnapshot catalogue) {
        return of(catalogue).byText.computeIfAbsent(text, absent -> compile(absent, catalogue));
    }

    private Compiled of(CatalogueSnapshot catalogue) {
        Compiled known = newest;
        if (known.revision.equals(catalogue.revision()) && known.byText.size() < MOST) {
            return known;
        }
        Compiled fresh = new Compiled(catalogue.revision(), new ConcurrentHashMap<>());
        newest = fresh;
        return fresh;
    }

    private Understood compile(String text, CatalogueSnapshot catalogue) {
        try {
            TargetExpression expression = TargetExpression.compile(text, new IndicatorCatalogue(catalogue));
            return new Understood(
                    expression, computed.reported(expression.figures().collect(Collectors.toSet()), catalogue), null);
        } catch (ExpressionRefused e) {
            return new Understood(null, Set.of(), e.getMessage());
        }
    }
}
