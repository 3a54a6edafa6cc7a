package vn.hopluu.aggregation.formula;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Measure;

/// How an indicator that nobody reports is computed.
///
/// @param below the line of a ratio; null: a derived figure, which is what stands above alone
public record Formula(
        IndicatorChanged indicator, Measure above, @Nullable Measure below) {

    public Set<Figure> figures() {
        return Stream.concat(above.figures().stream(), below == null ? Stream.of() : below.figures().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether one of its sides counts units.
    public boolean counts() {
        return above instanceof Measure.Count || below instanceof Measure.Count;
    }
}
