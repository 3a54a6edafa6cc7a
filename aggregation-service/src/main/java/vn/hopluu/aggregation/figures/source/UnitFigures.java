package vn.hopluu.aggregation.figures.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.events.FormChanged;

/// One unit's figures in one campaign.
///
/// @param unit as it was called in the campaign's structure, or in the one that was asked for
/// @param totals by the number of the slot
/// @param own what the unit states of itself, null where it has no report
/// @param reports OWN reports inside
/// @param version of what it was read from: it grows with every change
/// @param ownInside what each unit inside states of itself; read only where it is asked for
public record UnitFigures(
        FormChanged form,
        UnitView unit,
        List<SlotTotal> totals,
        @Nullable SlotValues own,
        int reports,
        long version,
        Supplier<List<SlotValues>> ownInside) {

    public UnitFigures {
        totals = List.copyOf(totals);
    }

    /// As it is stored.
    public static UnitFigures stored(FormChanged form, RollUpQueries.Row row, Supplier<List<SlotValues>> ownInside) {
        return new UnitFigures(
                form,
                new UnitView(row.unit(), row.code(), row.name(), row.type()),
                totals(form, row.sums(), row.declared()),
                row.own(),
                row.sums().reports(),
                row.version(),
                ownInside);
    }

    /// What each slot comes to by these sums.
    public static List<SlotTotal> totals(FormChanged form, Sums sums, @Nullable SlotValues declared) {
        List<Slot> slots = Slot.of(form);
        List<SlotTotal> totals = new ArrayList<>(slots.size());
        for (int slot = 0; slot < slots.size(); slot++) {
            totals.add(SlotTotal.of(slot, slots.get(slot), sums, declared));
        }
        return totals;
    }
}
