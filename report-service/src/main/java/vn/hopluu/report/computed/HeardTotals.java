package vn.hopluu.report.computed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Unit;

/// Finds what was heard of a unit's total.
@ApplicationScoped
public class HeardTotals {

    private static final int NAMED = 10;

    /// What a unit's parts come to; empty where nothing was heard, and for the unit's own work, which nobody adds up.
    public Optional<HeardTotal> of(Campaign campaign, Unit unit, Coverage coverage) {
        if (coverage != Coverage.CONSOLIDATED) {
            return Optional.empty();
        }
        return ComputedTotal.of(new ComputedTotal.Key(unit.id(), campaign.form(), campaign.period()))
                .map(totals -> new HeardTotal(totals, named(totals.missingUnits(), campaign)));
    }

    /// The first of them, as they are called on the campaign's structure date.
    private static List<HeardTotal.Missing> named(List<Long> missing, Campaign campaign) {
        List<Long> first = missing.stream().limit(NAMED).toList();
        Map<Long, Unit> known = first.isEmpty() ? new HashMap<>() : Unit.all(first);
        return first.stream()
                .map(id -> {
                    Unit unit = known.get(id);
                    if (unit == null) {
                        return new HeardTotal.Missing(id, null, "Đơn vị số " + id);
                    }
                    Unit.Version version = unit.on(campaign.structureDate());
                    return new HeardTotal.Missing(id, version.code(), version.name());
                })
                .toList();
    }
}
