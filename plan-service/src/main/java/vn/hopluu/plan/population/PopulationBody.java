package vn.hopluu.plan.population;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;

/// A population as a client states it and as it is answered.
///
/// @param of UNITS where absent
/// @param under all units administratively below this one, without itself
/// @param types of those below `under`, only these types; all where absent
/// @param units units named one by one
/// @param andTypes besides, the units of these types below those of `units`
@Schema(name = "Population")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PopulationBody(
        @Schema(implementation = PlanChanged.Population.Of.class) @Nullable
        String of,

        @Nullable String under,
        @Nullable List<@Nullable String> types,
        @Nullable List<@Nullable String> units,
        @Nullable List<@Nullable String> andTypes) {

    /// @param codes what its units are called
    public static PopulationBody of(Population population, Map<Long, UnitCodes.Called> codes) {
        Long under = population.underId();
        return new PopulationBody(
                population.of().name(),
                under == null ? null : code(under, codes),
                List.copyOf(population.types()),
                population.unitIds().stream().map(id -> code(id, codes)).toList(),
                List.copyOf(population.andTypes()));
    }

    private static @Nullable String code(long id, Map<Long, UnitCodes.Called> codes) {
        UnitCodes.Called called = codes.get(id);
        return called == null ? null : called.code();
    }
}
