package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.reorganisation.Act.Named;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.reorganisation.Fates.Gift;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;

/// From the units as they are and the acts of a reorganisation to the units as they would be. Pure: it reads
/// nothing and writes nothing.
///
/// What must hold between any units on any day is not looked at here: that is for the rules of the package
/// `unit`, which see the histories that come out of this.
final class Planning {

    private final StatedReorganisation stated;
    private final PresentUnits present;
    private final Reasons reasons = new Reasons();
    private final Fates fates;
    private final Map<String, Long> afterwards;

    private Planning(StatedReorganisation stated, PresentUnits present, List<Long> ids) {
        this.stated = stated;
        this.present = present;
        this.fates = new Fates(stated, present, ids, reasons);
        this.afterwards = afterwards();
    }

    /// @param ids as many as units come to be, none of them in use
    static ReorganisationPlan plan(StatedReorganisation stated, PresentUnits present, List<Long> ids) {
        return new Planning(stated, present, ids).plan();
    }

    private ReorganisationPlan plan() {
        Map<Long, UnitHistory> histories = new LinkedHashMap<>();
        RestatedHistories restated = new RestatedHistories(stated, present, this::find, reasons);
        fates.all().stream().filter(Fate::isRestated).forEach(fate -> histories.put(fate.unit(), restated.of(fate)));
        refuseEndedBefore();
        Map<Long, NewUnit> created = new LinkedHashMap<>();
        for (NewUnit unit : stated.newUnits()) {
            created.put(fates.idOf(unit), unit);
            histories.put(fates.idOf(unit), restated.of(unit));
        }
        Set<Link> links = links();
        refuseRestsUnspokenOf(links);
        Map<Long, Fate> byUnit = new LinkedHashMap<>();
        fates.all().forEach(fate -> byUnit.put(fate.unit(), fate));
        return new ReorganisationPlan(byUnit, created, histories, links, afterwards, reasons.all());
    }

    /// Which unit each code names on the effective date. Where two would bear one code, the rules of units refuse it.
    private Map<String, Long> afterwards() {
        Map<String, Long> units = new HashMap<>();
        stated.newUnits().forEach(unit -> units.putIfAbsent(unit.code(), fates.idOf(unit)));
        present.histories().forEach((id, history) -> {
            UnitVersion version = PresentUnits.on(history, stated.effective());
            Fate fate = fates.of(id);
            if (version != null && (fate == null || !fate.ends())) {
                units.putIfAbsent(fate == null ? version.code() : codeOf(fate), id);
            }
        });
        return units;
    }

    private static String codeOf(Fate fate) {
        return fate.changes().get(ActKind.RECODE) instanceof Act.Recode recode
                ? recode.code()
                : fate.before().code();
    }

    /// The unit that a parent, a recipient or a successor names: as it is called on the effective date or, where it
    /// names an earlier day, as it was called then.
    private @Nullable Long find(Named named) {
        LocalDate day = named.reference().onOr(stated.effective());
        @Nullable
        Long found = day.isBefore(stated.effective())
                ? present.bearing(named.reference().code(), day).orElse(null)
                : afterwards.get(named.reference().code());
        if (found == null) {
            reasons.add(
                    named.pointer(),
                    "unknown-unit",
                    named.reference(),
                    "a unit that bears this code on " + day
                            + endingOf(named.reference().code()));
        }
        return found;
    }

    private String endingOf(String code) {
        return present.bearing(code, stated.dayBefore())
                .map(fates::of)
                .filter(Fate::ends)
                .map(fate -> "; " + Fates.called(fate.before()) + " ends by " + fate.endPointer())
                .orElse("; name it as it is called after the acts");
    }

    private Set<Link> links() {
        Set<Link> links = new LinkedHashSet<>();
        for (Gift gift : fates.gifts()) {
            Long heir = gift.named() == null ? gift.heir() : find(gift.named());
            if (heir == null) {
                continue;
            }
            Named named = gift.named();
            String pointer = named == null ? gift.pointer() : named.pointer();
            if (heir == gift.giver()) {
                reasons.add(pointer, "own-successor", nameOf(gift.giver()), "another unit than the one that gives");
            } else if (!links.add(new Link(gift.giver(), heir, gift.kind()))) {
                reasons.add(pointer, "twice", nameOf(gift.giver()), "one part for each successor");
            } else if (named != null) {
                refuseEnded(named, heir);
            }
        }
        return links;
    }

    /// A successor that is named by an earlier day may be gone.
    private void refuseEnded(Named named, long heir) {
        Fate fate = fates.of(heir);
        if (fate != null && fate.ends()
                || fate == null && present.histories().containsKey(heir) && !isValidAfterwards(heir)) {
            reasons.add(
                    named.pointer(), "not-valid", named.reference(), "a unit that is valid on " + stated.effective());
        }
    }

    private boolean isValidAfterwards(long unit) {
        return PresentUnits.on(present.of(unit), stated.effective()) != null;
    }

    /// Who goes on has to be there on the effective date.
    private void refuseEndedBefore() {
        fates.all().stream()
                .filter(fate -> !fate.isRestated() && !isValidAfterwards(fate.unit()))
                .forEach(fate -> reasons.add(
                        fate.pointers().getFirst(),
                        "not-valid",
                        Fates.called(fate.before()),
                        "a unit that goes on is valid on " + stated.effective() + " too; this one is in "
                                + present.of(fate.unit()).days()));
    }

    /// Who is divided and does not go on gives each part to somebody: one part alone leaves a rest.
    private void refuseRestsUnspokenOf(Set<Link> links) {
        Map<Long, Long> heirs =
                links.stream().collect(Collectors.groupingBy(Link::predecessorId, Collectors.counting()));
        for (Fate fate : fates.all()) {
            String pointer = fate.dividedBy();
            if (pointer != null && heirs.getOrDefault(fate.unit(), 0L) < 2) {
                reasons.add(
                        pointer,
                        "rest-unspoken",
                        Fates.called(fate.before()),
                        "a second successor for the rest, or goesOn: true where the unit goes on with it; whoever gives"
                                + " all to one successor is merged or abolished with that successor");
            }
        }
    }

    private String nameOf(long unit) {
        UnitVersion version = PresentUnits.on(present.of(unit), stated.dayBefore());
        return version == null ? Long.toString(unit) : Fates.called(version);
    }
}
