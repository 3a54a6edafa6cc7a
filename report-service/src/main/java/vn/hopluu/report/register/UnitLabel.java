package vn.hopluu.report.register;

import java.time.LocalDate;
import vn.hopluu.report.reference.Unit;

/// A unit as it was called on the day of an entry.
public record UnitLabel(long id, String code, String name) {

    public static UnitLabel of(Unit unit, LocalDate day) {
        Unit.Version called = unit.on(day);
        return new UnitLabel(unit.id(), called.code(), called.name());
    }
}
