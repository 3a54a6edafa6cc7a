package vn.hopluu.plan.unitlist;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.HistoryReplacement;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;

/// What a list comes to, as one act on the register.
///
/// @param knownIds by the ids of the act, those under which the comparison knows the units
record ListAct(List<HistoryReplacement> replacements, Map<Long, Long> knownIds) {

    /// @param present the stored units that the list has to do with
    /// @param newIds an id for each unit that the list creates
    static ListAct of(KnownUnits known, Map<Long, Unit> present, List<Long> newIds) {
        Map<Long, Long> ids = new HashMap<>();
        Iterator<Long> next = newIds.iterator();
        known.changed().forEach(id -> ids.put(id, KnownUnits.isNew(id) ? next.next() : id));
        List<HistoryReplacement> replacements = known.changed().stream()
                .map(id -> replacement(known, id, present.get(id), ids))
                .toList();
        Map<Long, Long> knownIds = new HashMap<>();
        ids.forEach((knownId, id) -> knownIds.put(id, knownId));
        return new ListAct(replacements, knownIds);
    }

    private static HistoryReplacement replacement(
            KnownUnits known, long id, @Nullable Unit present, Map<Long, Long> ids) {
        List<UnitVersion> versions = known.versions(id).stream()
                .map(version -> withParent(version, ids))
                .toList();
        return new HistoryReplacement(
                present,
                ids.getOrDefault(id, id),
                new UnitHistory(
                        versions,
                        present == null ? List.of() : present.history().routes()));
    }

    private static UnitVersion withParent(UnitVersion version, Map<Long, Long> ids) {
        Long parent = version.parentId();
        return parent == null
                ? version
                : new UnitVersion(
                        version.validFrom(),
                        version.validTo(),
                        version.code(),
                        version.name(),
                        version.type(),
                        ids.getOrDefault(parent, parent));
    }
}
