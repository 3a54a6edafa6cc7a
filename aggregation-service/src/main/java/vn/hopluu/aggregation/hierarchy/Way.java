package vn.hopluu.aggregation.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;

/// Along what figures travel upward: the administrative parent, or a regime's reporting route where a unit has one.
///
/// @param regime the regime whose routes count, or null for none
public record Way(@Nullable String regime) {

    public static final Way ADMINISTRATIVE = new Way(null);

    public static Way routed(String regime) {
        return new Way(regime);
    }

    /// The way that a regime's forms roll up along.
    public static Way of(RegimeChanged regime) {
        return switch (regime.tree()) {
            case ROUTE -> routed(regime.code());
            case ADMINISTRATIVE -> ADMINISTRATIVE;
        };
    }

    /// The unit's parent on `day`, or [Forest#NO_PARENT].
    long parent(DatedTree.Unit unit, DatedTree.Version version, LocalDate day) {
        return unit.routes().stream()
                .filter(route -> route.regime().equals(regime) && route.includes(day))
                .mapToLong(DatedTree.Route::recipient)
                .findFirst()
                .orElse(version.parent());
    }
}
