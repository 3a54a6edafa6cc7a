package vn.hopluu.plan.reorganisation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.parameter.UnitReference;

/// One act of a reorganisation, read but not yet held against the units that are there.
sealed interface Act {

    /// Where the body states it: `/acts/3`.
    String pointer();

    /// A unit as the body names it.
    record Named(String pointer, UnitReference reference) {}

    /// @param parent null for a root
    record NewUnit(
            String pointer,
            String code,
            String name,
            String type,
            @Nullable Named parent,
            List<StatedRoute> routes) {}

    record StatedRoute(
            String regime,
            Named recipient,
            @Nullable Named intermediary,
            @Nullable Named addressee) {

        /// Everybody whom the route names.
        Stream<Named> superiors() {
            return Stream.of(recipient, intermediary, addressee).filter(Objects::nonNull);
        }
    }

    /// @param goesOn whether the unit goes on with the rest
    record Part(Named unit, boolean goesOn) {}

    record Create(String pointer, NewUnit unit) implements Act {}

    record Rename(String pointer, Named unit, String name) implements Act {}

    record Retype(String pointer, Named unit, String type) implements Act {}

    record Recode(String pointer, Named unit, String code) implements Act {}

    record Move(String pointer, Named unit, Named parent) implements Act {}

    record Reroute(String pointer, Named unit, List<StatedRoute> routes) implements Act {}

    /// @param newUnit the unit that comes to be, or null where `continuing` goes on
    record Merge(
            String pointer,
            List<Named> units,
            List<Part> parts,
            @Nullable NewUnit newUnit,
            @Nullable Named continuing) implements Act {}

    record Split(String pointer, Named unit, List<NewUnit> newUnits, List<Named> successors, boolean goesOn)
            implements Act {}

    record Abolish(String pointer, Named unit, List<Named> successors) implements Act {}

    /// The units that come to be by an act, in order.
    static List<NewUnit> newUnitsOf(Act act) {
        return switch (act) {
            case Create create -> List.of(create.unit());
            case Merge merge -> merge.newUnit() == null ? List.of() : List.of(merge.newUnit());
            case Split split -> split.newUnits();
            case Rename _, Retype _, Recode _, Move _, Reroute _, Abolish _ -> List.of();
        };
    }

    /// Every unit that an act names, under any name.
    static Stream<Named> namesIn(Act act) {
        Stream<Named> own = switch (act) {
            case Create _ -> Stream.empty();
            case Rename rename -> Stream.of(rename.unit());
            case Retype retype -> Stream.of(retype.unit());
            case Recode recode -> Stream.of(recode.unit());
            case Move move -> Stream.of(move.unit(), move.parent());
            case Reroute reroute -> Stream.concat(Stream.of(reroute.unit()), namesIn(reroute.routes()));
            case Merge merge ->
                Stream.of(
                                merge.units().stream(),
                                merge.parts().stream().map(Part::unit),
                                Stream.ofNullable(merge.continuing()))
                        .flatMap(Function.identity());
            case Split split -> Stream.concat(Stream.of(split.unit()), split.successors().stream());
            case Abolish abolish -> Stream.concat(Stream.of(abolish.unit()), abolish.successors().stream());
        };
        Stream<Named> ofNewUnits = newUnitsOf(act).stream()
                .flatMap(unit -> Stream.concat(Stream.ofNullable(unit.parent()), namesIn(unit.routes())));
        return Stream.concat(own, ofNewUnits);
    }

    private static Stream<Named> namesIn(List<StatedRoute> routes) {
        return routes.stream().flatMap(StatedRoute::superiors);
    }
}
