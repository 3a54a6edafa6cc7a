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
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.web.language.Message;

/// What all acts together make of each unit of before: who ends, who changes, who gives what to whom. Acts that
/// contradict each other are noted.
final class UnitDispositions {

    /// One unit succeeds another, as an act says it.
    ///
    /// @param successor the unit that receives it where the act itself says which, else null
    /// @param named its name on the effective date where it has to be looked up, else null
    record SuccessorMapping(
            String pointer,
            long predecessor,
            @Nullable Long successor,
            @Nullable Named named,
            Kind kind) {}

    private final ParsedReorganisation stated;
    private final PresentUnits present;
    private final Reasons reasons;
    private final Map<Long, UnitDisposition> byUnit = new LinkedHashMap<>();
    private final List<SuccessorMapping> successorMappings = new ArrayList<>();
    private final Map<String, Long> newIds = new HashMap<>();

    /// @param ids those of the units that come to be, in their order
    UnitDispositions(ParsedReorganisation stated, PresentUnits present, List<Long> ids, Reasons reasons) {
        this.stated = stated;
        this.present = present;
        this.reasons = reasons;
        List<NewUnit> newUnits = stated.newUnits();
        for (int place = 0; place < newUnits.size(); place++) {
            newIds.put(newUnits.get(place).pointer(), ids.get(place));
        }
        stated.acts().forEach(this::take);
    }

    Collection<UnitDisposition> all() {
        return byUnit.values();
    }

    @Nullable
    UnitDisposition of(long unit) {
        return byUnit.get(unit);
    }

    List<SuccessorMapping> successorMappings() {
        return successorMappings;
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
        @Nullable Long successor = merge.newUnit() == null ? null : Long.valueOf(idOf(merge.newUnit()));
        if (merge.continuing() != null) {
            successor = note(merge.continuing(), disposition -> disposition.goOn(merge.pointer()));
        }
        for (Named unit : merge.units()) {
            give(unit, note(unit, disposition -> disposition.end(merge.pointer())), successor, null, Kind.FULL);
        }
        for (Part part : merge.parts()) {
            give(part.unit(), note(part.unit(), part(merge.pointer(), part.goesOn())), successor, null, Kind.PARTIAL);
        }
    }

    private void split(Act.Split split) {
        @Nullable Long predecessor = note(split.unit(), part(split.pointer(), split.goesOn()));
        split.newUnits().forEach(unit -> give(split.unit(), predecessor, idOf(unit), null, Kind.PARTIAL));
        split.successors().forEach(named -> give(named, predecessor, null, named, Kind.PARTIAL));
    }

    private void abolish(Act.Abolish abolish) {
        @Nullable Long predecessor = note(abolish.unit(), disposition -> disposition.end(abolish.pointer()));
        Kind kind = abolish.successors().size() == 1 ? Kind.FULL : Kind.PARTIAL;
        abolish.successors().forEach(named -> give(named, predecessor, null, named, kind));
    }

    private void change(Named unit, ActKind kind, Act act) {
        note(unit, disposition -> disposition.change(kind, act));
    }

    private static Function<UnitDisposition, @Nullable String> part(String pointer, boolean goesOn) {
        return disposition -> disposition.give(pointer, goesOn);
    }

    private void give(
            Named place, @Nullable Long predecessor, @Nullable Long successor, @Nullable Named named, Kind kind) {
        if (predecessor != null && (successor != null || named != null)) {
            successorMappings.add(new SuccessorMapping(place.pointer(), predecessor, successor, named, kind));
        }
    }

    /// Takes one more act into what becomes of a unit.
    ///
    /// @return the unit, or null where the name says none that could be changed
    private @Nullable Long note(Named unit, Function<UnitDisposition, @Nullable String> act) {
        UnitDisposition disposition = disposition(unit);
        if (disposition == null) {
            return null;
        }
        boolean both = disposition.endsWholeAndGivesParts();
        @Nullable String other = act.apply(disposition);
        if (other != null && disposition.endsWholeAndGivesParts() != both) {
            reasons.add(
                    unit.pointer(),
                    "whole-and-part",
                    called(disposition.before()),
                    Message.of("plan.unit-dispositions.whole-and-part", other));
        } else if (other != null) {
            reasons.add(
                    unit.pointer(),
                    "contradiction",
                    called(disposition.before()),
                    Message.of("plan.unit-dispositions.contradiction", other));
        }
        return disposition.unit();
    }

    private @Nullable UnitDisposition disposition(Named named) {
        LocalDate day = named.reference().onOr(stated.dayBefore());
        Long unit = present.bearing(named.reference().code(), day).orElse(null);
        if (unit == null) {
            reasons.add(
                    named.pointer(),
                    "unknown-unit",
                    named.reference(),
                    Message.of(
                            "plan.reorganisation.known-unit",
                            day,
                            knownDays(named.reference().code())));
            return null;
        }
        UnitVersion before = PresentUnits.on(present.of(unit), stated.dayBefore());
        if (before == null) {
            reasons.add(
                    named.pointer(),
                    "not-valid",
                    named.reference(),
                    Message.of(
                            "plan.unit-dispositions.not-valid",
                            stated.dayBefore(),
                            DateRange.told(present.of(unit).days())));
            return null;
        }
        return byUnit.computeIfAbsent(unit, id -> new UnitDisposition(id, before));
    }

    private String knownDays(String code) {
        List<String> known = present.histories().values().stream()
                .map(UnitHistory::versions)
                .flatMap(List::stream)
                .filter(version -> version.code().equals(code))
                .map(version -> version.name() + " " + version.days().told())
                .sorted()
                .toList();
        return known.isEmpty()
                ? ""
                : Message.of("plan.reorganisation.on-other-days", String.join(", ", known))
                        .text();
    }

    static String called(UnitVersion version) {
        return version.code() + " " + version.name();
    }
}
