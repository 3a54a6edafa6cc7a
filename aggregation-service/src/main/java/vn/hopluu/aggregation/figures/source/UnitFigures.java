package vn.hopluu.aggregation.figures.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.events.FormChanged;

/// One unit's figures in one campaign.
///
/// @param unit as it was called in the campaign's structure, or in the one that was asked for
/// @param totals by the number of the slot
/// @param ratios over the reports that gave both sides; without those that the campaign does not sum so
/// @param setAside cells that the unit declares and that do not stand in, by the sets that the form ties them in
/// @param own what the unit states of itself, null where it has no report
/// @param reports OWN reports inside
/// @param version of what it was read from: it grows with every change
/// @param ownInside what each unit inside states of itself; read only where it is asked for
public record UnitFigures(
        FormChanged form,
        UnitView unit,
        List<SlotTotal> totals,
        List<RatioTotal> ratios,
        List<SetAside> setAside,
        @Nullable SlotValues own,
        int reports,
        long version,
        Supplier<List<SlotValues>> ownInside) {

    public UnitFigures {
        totals = List.copyOf(totals);
        ratios = List.copyOf(ratios);
        setAside = List.copyOf(setAside);
    }

    /// Cells that are tied and that a consolidated report states in part, or so that they do not balance.
    ///
    /// @param slots the numbers of all of them
    /// @param open those that it leaves open; empty: it states all, and they do not balance
    public record SetAside(List<Integer> slots, List<Integer> open) {
        static List<SetAside> of(SummingRules rules, List<Slot> slots, @Nullable SlotValues declared) {
            return declared == null
                    ? List.of()
                    : rules.setAside(declared, slots).stream()
                            .map(set -> new SetAside(List.copyOf(set.slots()), set.open(declared)))
                            .toList();
        }
    }

    /// As it is stored.
    public static UnitFigures stored(FormChanged form, RollUpQueries.Row row, Supplier<List<SlotValues>> ownInside) {
        List<Slot> slots = Slot.of(form);
        return new UnitFigures(
                form,
                new UnitView(row.unit(), row.code(), row.name(), row.type()),
                totals(slots, row.sums(), row.declared(), row.standingIn()),
                RatioTotal.of(row.rules(), slots, row.sums(), row.standingIn()),
                SetAside.of(row.rules(), slots, row.declared()),
                row.own(),
                row.sums().reports(),
                row.version(),
                ownInside);
    }

    /// What each slot comes to by these sums.
    static List<SlotTotal> totals(
            List<Slot> slots, Sums sums, @Nullable SlotValues declared, @Nullable SlotValues standingIn) {
        List<SlotTotal> totals = new ArrayList<>(slots.size());
        for (int slot = 0; slot < slots.size(); slot++) {
            totals.add(SlotTotal.of(slot, slots.get(slot), sums, declared, standingIn));
        }
        return totals;
    }
}
