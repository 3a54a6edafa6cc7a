package vn.hopluu.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.WeightedSum;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;

/// What a seed's services talk about: one form, two campaigns, a handful of units whose tree moves.
final class World {

    static final String FORM = "F";
    static final Way WAY = Way.routed("R");

    /// A campaign's key and days.
    record Span(long id, String period, LocalDate windowFrom, LocalDate structureDate) {
        String key() {
            return FORM + "/" + period;
        }
    }

    static final List<Span> CAMPAIGNS = List.of(
            new Span(1, "2024-Q1", LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 14)),
            new Span(2, "2024-Q2", LocalDate.of(2024, 3, 15), LocalDate.of(2024, 6, 14)));

    static final FormChanged FORM_EVENT = new FormChanged(
            FORM,
            1,
            "A form",
            "R",
            Period.Type.QUARTER,
            List.of(
                    new FormChanged.Slot("A", null, 0, true),
                    new FormChanged.Slot("B", null, 2, true),
                    new FormChanged.Slot("C", null, 0, false),
                    new FormChanged.Slot("D", null, 0, true)),
            List.of(new FormChanged.Version(1, LocalDate.of(2020, 1, 1), null, List.of(0, 1, 2, 3), List.of())));

    /// A is twice D.
    static final List<Map<Integer, Integer>> EQUATIONS = List.of(Map.of(0, 1, 3, -2));

    static final SummingRules RULES = new SummingRules(
            List.of(new WeightedSum(List.of(new WeightedSum.Term(0, 1), new WeightedSum.Term(3, -2)))),
            List.of(new SummingRules.Ratio(
                    "R",
                    new WeightedSum(List.of(new WeightedSum.Term(0, 1))),
                    new WeightedSum(List.of(new WeightedSum.Term(1, 1))))));

    static final CatalogueSnapshot CATALOGUE = new CatalogueSnapshot(
            "1",
            List.of(
                    FORM_EVENT,
                    new RegimeChanged("R", 1, "A regime", RegimeChanged.Tree.ROUTE, RegimeChanged.Window.LEGAL)));

    static final CatalogueSnapshot EMPTY_CATALOGUE = new CatalogueSnapshot("0", List.of());

    static final List<Slot> SLOTS = FORM_EVENT.slots().stream()
            .map(slot -> new Slot(slot.scale(), slot.adds()))
            .toList();

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private final SeededRandom chance;
    final int units;

    World(SeededRandom chance) {
        this.chance = chance;
        this.units = chance.between(2, 8);
    }

    /// A unit at a revision, as plan-service sends it.
    record UnitState(long revision, DatedTree.Unit unit) {}

    /// Every unit once, and some again as they move; in any order, some of them twice.
    List<UnitState> unitStates() {
        List<UnitState> states = new ArrayList<>();
        LongStream.rangeClosed(1, units).forEach(id -> {
            int revisions = 1 + chance.below(3);
            IntStream.rangeClosed(1, revisions).forEach(revision -> states.add(new UnitState(revision, unit(id))));
        });
        states.stream().filter(state -> chance.once(4)).toList().forEach(states::add);
        Collections.shuffle(states, chance.random());
        return states;
    }

    /// A unit below one with a smaller id, or below none, so that no state of the tree has a cycle.
    private DatedTree.Unit unit(long id) {
        LocalDate moves = chance.any(CAMPAIGNS).structureDate().plusDays(chance.between(-20, 20));
        LocalDate ends = chance.once(8) ? moves.plusDays(chance.below(60)) : null;
        List<DatedTree.Version> versions = chance.once(2)
                ? List.of(new DatedTree.Version(START, ends, parent(id)))
                : List.of(
                        new DatedTree.Version(START, moves.minusDays(1), parent(id)),
                        new DatedTree.Version(moves, ends, parent(id)));
        List<DatedTree.Route> routes = chance.once(5) && id > 1
                ? List.of(new DatedTree.Route("R", START, null, 1 + chance.below((int) id - 1)))
                : List.of();
        return new DatedTree.Unit(id, versions, routes);
    }

    private long parent(long id) {
        return id == 1 || chance.once(10) ? Forest.NO_PARENT : 1 + chance.below((int) id - 1);
    }

    /// The forest of a campaign in the tree of these units: what must be stored in the end.
    static Forest forest(Span campaign, List<DatedTree.Unit> units) {
        return new DatedTree(units).forest(WAY, campaign.windowFrom(), campaign.structureDate());
    }

    /// The newest state of each unit.
    static List<DatedTree.Unit> newest(List<UnitState> states) {
        Map<Long, UnitState> newest = new HashMap<>();
        states.forEach(state -> newest.merge(
                state.unit().id(), state, (one, other) -> one.revision() >= other.revision() ? one : other));
        return newest.values().stream().map(UnitState::unit).toList();
    }
}
