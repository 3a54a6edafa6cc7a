package vn.hopluu.plan.reorganisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.web.problem.FieldError;

/// What a reorganisation would make of the units.
///
/// @param dispositions of each unit of before that an act names, by id, in the order of the acts
/// @param created the units that come to be, by id, in the order of the acts
/// @param histories the histories that become others, by id, those of new units among them
/// @param links who succeeds whom
/// @param afterwards the unit that each code names on the effective date
/// @param reasons what speaks against it, as far as the acts themselves and the units they name show it
record ReorganisationPlan(
        Map<Long, UnitDisposition> dispositions,
        Map<Long, NewUnit> created,
        Map<Long, UnitHistory> histories,
        Set<SuccessionLink> links,
        Map<String, Long> afterwards,
        List<FieldError> reasons) {

    /// The units that end, by id.
    Set<Long> ended() {
        return dispositions.values().stream()
                .filter(UnitDisposition::ends)
                .map(UnitDisposition::unit)
                .collect(Collectors.toSet());
    }
}
