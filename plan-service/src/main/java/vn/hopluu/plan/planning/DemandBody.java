package vn.hopluu.plan.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.plan.calendar.DeadlineBody;
import vn.hopluu.plan.population.PopulationBody;
import vn.hopluu.plan.population.UnitCodes;

/// Who owes a report of a campaign, as a client states it and as it is answered.
///
/// @param coverage OWN where absent
/// @param cutOff the last day that the figures speak of (thời gian chốt số liệu), a day of the campaign's
/// window; absent: the window's last
/// @param deadlineFrom PLAN where absent and `deadline` is there, else REGIME
@Schema(name = "Demand")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandBody(
        @Schema(required = true) @Nullable PopulationBody population,

        @Schema(implementation = Coverage.class) @Nullable String coverage,

        @Schema(implementation = Demand.DeadlineFrom.class) @Nullable
        String deadlineFrom,

        @Nullable DeadlineBody deadline,

        @Schema(format = "date") @Nullable String cutOff) {

    static DemandBody of(Demand demand, Map<Long, UnitCodes.Called> codes) {
        return new DemandBody(
                PopulationBody.of(demand.population(), codes),
                demand.coverage().name(),
                demand.deadlineFrom().name(),
                demand.deadline(),
                demand.cutOff() == null ? null : demand.cutOff().toString());
    }
}
