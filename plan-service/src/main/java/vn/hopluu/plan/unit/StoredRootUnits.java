package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hopluu.plan.catalogue.RootUnits;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.parameter.UnitReference;

/// Units, as the catalogue asks for them.
@ApplicationScoped
class StoredRootUnits implements RootUnits {

    private final Units units;

    StoredRootUnits(Units units) {
        this.units = units;
    }

    @Override
    public List<Long> named(String text, DateRange days) {
        return UnitReference.parse(text).stream()
                .flatMap(reference -> {
                    LocalDate on = reference.on();
                    DateRange meant = on == null ? days : new DateRange(on, on);
                    return units.resolve(reference.code(), List.of(meant)).units().stream();
                })
                .map(Unit::id)
                .toList();
    }

    @Override
    public Map<Long, String> codes(Collection<Long> ids) {
        return units.byId(ids).values().stream()
                .collect(Collectors.toMap(
                        Unit::id, unit -> unit.history().versions().getLast().code()));
    }
}
