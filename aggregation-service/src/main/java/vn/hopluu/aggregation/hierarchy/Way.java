package vn.hopluu.aggregation.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Along what figures travel upward: the administrative parent, or a regime's reporting route where a unit has one.
///
/// @param regime the regime whose routes count, or null for none
public record Way(@Nullable String regime) {

    public static final Way ADMINISTRATIVE = new Way(null);

    public static Way routed(String regime) {
        return new Way(regime);
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
