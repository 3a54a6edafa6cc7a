package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.Optional;

/// The units of one type that stand right under one parent on a day.
record Siblings(long parentId, String type, LocalDate day) {

    /// Those of a unit; none where it is a root or is not there on the day.
    static Optional<Siblings> of(UnitHistory unit, LocalDate day) {
        return unit.on(day)
                .flatMap(version -> Optional.ofNullable(version.parentId())
                        .map(parent -> new Siblings(parent, version.type(), day)));
    }
}
