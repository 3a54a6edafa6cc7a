package vn.hopluu.plan.obligation;

import java.util.List;
import java.util.Optional;

/// A report that no unit is left to enter, and who stands in the place of the one that should.
///
/// @param heirs the units that stand now and hold something of the one that ended
record Ownerless(Obligation owed, List<Succession.Heir> heirs) {

    /// Who enters it without anybody having to choose: the successor of all of the unit.
    Optional<Long> wholeHeir() {
        return heirs.stream()
                .filter(Succession.Heir::whole)
                .map(Succession.Heir::unitId)
                .findFirst();
    }
}
