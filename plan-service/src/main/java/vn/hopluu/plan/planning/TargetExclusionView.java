package vn.hopluu.plan.planning;

import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.population.UnitCodes.Called;

/// A unit that left a target's population.
///
/// @param unit the code that it bears, or last bore, in the plan's year
/// @param id names the act
@Schema(name = "TargetExclusion")
public record TargetExclusionView(
        @Nullable String unit,
        long unitId,
        @Nullable String name,
        String id,
        String reason,
        @Nullable String legalBasis,
        OffsetDateTime at) {

    static TargetExclusionView of(TargetExclusion exclusion, Map<Long, Called> called) {
        Called unit = called.get(exclusion.unitId());
        return new TargetExclusionView(
                unit == null ? null : unit.code(),
                exclusion.unitId(),
                unit == null ? null : unit.name(),
                exclusion.id(),
                exclusion.reason(),
                exclusion.legalBasis(),
                exclusion.happened().atZone(DeadlineRule.ZONE).toOffsetDateTime());
    }

    String key() {
        return Long.toString(unitId);
    }
}
