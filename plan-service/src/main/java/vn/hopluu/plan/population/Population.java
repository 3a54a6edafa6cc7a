package vn.hopluu.plan.population;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;

/// Who is meant.
///
/// The units administratively below `underId`, of `types` where any are named; the units of `unitIds`; and those of
/// `andTypes` below the latter. Administratively, because "each lower union" means those that belong to it, whomever
/// they report to.
///
/// @param of whether units count, or the persons in them
public record Population(
        PlanChanged.Population.Of of,
        @Nullable Long underId,
        List<String> types,
        List<Long> unitIds,
        List<String> andTypes) {

    public Population {
        types = List.copyOf(types);
        unitIds = List.copyOf(unitIds);
        andTypes = List.copyOf(andTypes);
    }

    public static Population of(PlanChanged.Population told) {
        return new Population(told.of(), told.underId(), told.types(), told.unitIds(), told.andTypes());
    }

    public PlanChanged.Population toEvent() {
        return new PlanChanged.Population(of, underId, types, unitIds, andTypes);
    }
}
