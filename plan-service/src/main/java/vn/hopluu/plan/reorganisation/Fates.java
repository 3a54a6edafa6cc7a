package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.plan.reorganisation.Act.Named;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.reorganisation.Act.Part;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;

/// What all acts together make of each unit of before: who ends, who changes, who gives what to whom. Acts that
/// contradict each other are noted.
final class Fates {

    /// What one unit gives to another.
    ///
    /// @param heir the unit that receives it where the act itself says which, else null
    /// @param named its name on the effective date where it has to be looked up, else null
    record Gift(
            String pointer,
            long giver,
            @Nullable Long heir,
            @Nullable Named named,
            Kind kind) {}

    private final StatedReorganisation stated;
    private final PresentUnits present;
    private final Reasons reasons;
    private final Map<Long, Fate> byUnit = new LinkedHashMap<>();
    private final List<Gift> gifts = new ArrayList<>();
    private final Map<String, Long> newIds = new HashMap<>();

    /// @param ids those of the units that come to be, in their order
    Fates(StatedReorganisation stated, PresentUnits present, List<Long> ids, Reasons reasons) {
        this.stated = stated;
        this.present = present;
        this.reasons = reasons;
        List<NewUnit> newUnits = stated.newUnits();
        for (int place = 0; place < newUnits.size(); place++) {
            newIds.put(newUnits.get(place).pointer(), ids.get(place));
        }
        stated.acts().forEach(this::take);
    }

    Collection<Fate> all() {
        return byUnit.values();
    }

    @Nullable
    Fate of(long unit) {
        return byUnit.get(unit);
    }

    List<Gift> gifts() {
        return gifts;
    }

    long idOf(NewUnit unit) {
        return Objects.requireNonNull(newIds.get(unit.pointer()));
    }

    private void take(Act act) {
        switch (act) {
            case Act.Create _ -> {}
            case Act.Rename rename -> change(rename.unit(), ActKind.RENAME, act);
            case Act.Retype retype -> change(retype.unit(), ActKind.RETYPE, act);
            case Act.Recode recode -> change(recode.unit(), ActKind.RECODE, act);
            case Act.Move move -> change(move.unit(), ActKind.MOVE, act);
            case Act.Reroute reroute -> change(reroute.unit(), ActKind.REROUTE, act);
            case Act.Merge merge -> merge(merge);
            case Act.Split split -> split(split);
            case Act.Abolish abolish -> abolish(abolish);
        }
    }

    private void merge(Act.Merge merge) {
        @Nullable Long heir = merge.newUnit() == null ? null : Long.valueOf(idOf(merge.newUnit()));
        if (merge.continuing() != null) {
            heir = note(merge.continuing(), fate -> fate.goOn(merge.pointer()));
        }
        for (Named unit : merge.units()) {
            give(unit, note(unit, fate -> fate.end(merge.pointer())), heir, null, Kind.FULL);
        }
        for (Part part : merge.parts()) {
            give(part.unit(), note(part.unit(), part(merge.pointer(), part.goesOn())), heir, null, Kind.PARTIAL);
        }
    }

    private void split(Act.Split split) {
        @Nullable Long giver = note(split.unit(), part(split.pointer(), split.goesOn()));
        split.newUnits().forEach(unit -> give(split.unit(), giver, idOf(unit), null, Kind.PARTIAL));
        split.successors().forEach(named -> give(named, giver, null, named, Kind.PARTIAL));
    }

    private void abolish(Act.Abolish abolish) {
        @Nullable Long giver = note(abolish.unit(), fate -> fate.end(abolish.pointer()));
        Kind kind = abolish.successors().size() == 1 ? Kind.FULL : Kind.PARTIAL;
        abolish.successors().forEach(named -> give(named, giver, null, named, kind));
    }

    private void change(Named unit, ActKind kind, Act act) {
        note(unit, fate -> fate.change(kind, act));
    }

    private static Function<Fate, @Nullable String> part(String pointer, boolean goesOn) {
        return fate -> fate.give(pointer, goesOn);
    }

    private void give(Named place, @Nullable Long giver, @Nullable Long heir, @Nullable Named named, Kind kind) {
        if (giver != null && (heir != null || named != null)) {
            gifts.add(new Gift(place.pointer(), giver, heir, named, kind));
        }
    }

    /// Takes one more act into a unit's fate.
    ///
    /// @return the unit, or null where the name says none that could be changed
    private @Nullable Long note(Named unit, Function<Fate, @Nullable String> act) {
        Fate fate = fate(unit);
        if (fate == null) {
            return null;
        }
        boolean both = fate.endsWholeAndGivesParts();
        @Nullable String other = act.apply(fate);
        if (other != null && fate.endsWholeAndGivesParts() != both) {
            reasons.add(
                    unit.pointer(),
                    "whole-and-part",
                    called(fate.before()),
                    "either whole or in parts: who is succeeded whole leaves nothing to others; see " + other);
        } else if (other != null) {
            reasons.add(
                    unit.pointer(),
                    "contradiction",
                    called(fate.before()),
                    "one fate for each unit: " + other + " says another");
        }
        return fate.unit();
    }

    private @Nullable Fate fate(Named named) {
        LocalDate day = named.reference().onOr(stated.dayBefore());
        Long unit = present.bearing(named.reference().code(), day).orElse(null);
        if (unit == null) {
            reasons.add(
                    named.pointer(),
                    "unknown-unit",
                    named.reference(),
                    "a unit that bears this code on " + day
                            + knownDays(named.reference().code()));
            return null;
        }
        UnitVersion before = PresentUnits.on(present.of(unit), stated.dayBefore());
        if (before == null) {
            reasons.add(
                    named.pointer(),
                    "not-valid",
                    named.reference(),
                    "a unit that is valid on " + stated.dayBefore() + ", the day before; this one is in "
                            + present.of(unit).days());
            return null;
        }
        return byUnit.computeIfAbsent(unit, id -> new Fate(id, before));
    }

    private String knownDays(String code) {
        List<String> known = present.histories().values().stream()
                .map(UnitHistory::versions)
                .flatMap(List::stream)
                .filter(version -> version.code().equals(code))
                .map(version -> version.name() + " in " + version.days())
                .sorted()
                .toList();
        return known.isEmpty() ? "" : "; on other days there is " + String.join(", ", known);
    }

    static String called(UnitVersion version) {
        return version.code() + " " + version.name();
    }
}
