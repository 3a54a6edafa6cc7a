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
import vn.hopluu.plan.reorganisation.UnitDispositions.SuccessorMapping;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.web.language.Message;

/// From the units as they are and the acts of a reorganisation to the units as they would be. Pure: it reads
/// nothing and writes nothing.
///
/// What must hold between any units on any day is not looked at here: that is for the rules of the package
/// `unit`, which see the histories that come out of this.
final class ReorganisationPlanning {

    private final ParsedReorganisation stated;
    private final PresentUnits present;
    private final Reasons reasons = new Reasons();
    private final UnitDispositions dispositions;
    private final Map<String, Long> afterwards;

    private ReorganisationPlanning(ParsedReorganisation stated, PresentUnits present, List<Long> ids) {
        this.stated = stated;
        this.present = present;
        this.dispositions = new UnitDispositions(stated, present, ids, reasons);
        this.afterwards = afterwards();
    }

    /// @param ids as many as units come to be, none of them in use
    static ReorganisationPlan plan(ParsedReorganisation stated, PresentUnits present, List<Long> ids) {
        return new ReorganisationPlanning(stated, present, ids).plan();
    }

    private ReorganisationPlan plan() {
        Map<Long, UnitHistory> histories = new LinkedHashMap<>();
        ResultingHistories restated = new ResultingHistories(stated, present, this::find, reasons);
        dispositions.all().stream()
                .filter(UnitDisposition::isRestated)
                .forEach(disposition -> histories.put(disposition.unit(), restated.of(disposition)));
        refuseEndedBefore();
        Map<Long, NewUnit> created = new LinkedHashMap<>();
        for (NewUnit unit : stated.newUnits()) {
            created.put(dispositions.idOf(unit), unit);
            histories.put(dispositions.idOf(unit), restated.of(unit));
        }
        Set<SuccessionLink> links = links();
        refuseRestsUnspokenOf(links);
        Map<Long, UnitDisposition> byUnit = new LinkedHashMap<>();
        dispositions.all().forEach(disposition -> byUnit.put(disposition.unit(), disposition));
        return new ReorganisationPlan(byUnit, created, histories, links, afterwards, reasons.all());
    }

    /// Which unit each code names on the effective date. Where two would bear one code, the rules of units refuse it.
    private Map<String, Long> afterwards() {
        Map<String, Long> units = new HashMap<>();
        stated.newUnits().forEach(unit -> units.putIfAbsent(unit.code(), dispositions.idOf(unit)));
        present.histories().forEach((id, history) -> {
            UnitVersion version = PresentUnits.on(history, stated.effective());
            UnitDisposition disposition = dispositions.of(id);
            if (version != null && (disposition == null || !disposition.ends())) {
                units.putIfAbsent(disposition == null ? version.code() : codeOf(disposition), id);
            }
        });
        return units;
    }

    private static String codeOf(UnitDisposition disposition) {
        return disposition.changes().get(ActKind.RECODE) instanceof Act.Recode recode
                ? recode.code()
                : disposition.before().code();
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
                    Message.of(
                            "plan.reorganisation.known-unit",
                            day,
                            endingOf(named.reference().code())));
        }
        return found;
    }

    private Message endingOf(String code) {
        return present.bearing(code, stated.dayBefore())
                .map(dispositions::of)
                .filter(UnitDisposition::ends)
                .map(disposition -> Message.of(
                        "plan.reorganisation.ends-by",
                        UnitDispositions.called(disposition.before()),
                        disposition.endPointer()))
                .orElseGet(() -> Message.of("plan.reorganisation.name-after"));
    }

    private Set<SuccessionLink> links() {
        Set<SuccessionLink> links = new LinkedHashSet<>();
        for (SuccessorMapping mapping : dispositions.successorMappings()) {
            Long successor = mapping.named() == null ? mapping.successor() : find(mapping.named());
            if (successor == null) {
                continue;
            }
            Named named = mapping.named();
            String pointer = named == null ? mapping.pointer() : named.pointer();
            if (successor == mapping.predecessor()) {
                reasons.add(
                        pointer,
                        "own-successor",
                        nameOf(mapping.predecessor()),
                        Message.of("plan.reorganisation-planning.own-successor"));
            } else if (!links.add(new SuccessionLink(mapping.predecessor(), successor, mapping.kind()))) {
                reasons.add(
                        pointer,
                        "twice",
                        nameOf(mapping.predecessor()),
                        Message.of("plan.reorganisation-planning.twice"));
            } else if (named != null) {
                refuseEnded(named, successor);
            }
        }
        return links;
    }

    /// A successor that is named by an earlier day may be gone.
    private void refuseEnded(Named named, long successor) {
        UnitDisposition disposition = dispositions.of(successor);
        if (disposition != null && disposition.ends()
                || disposition == null && present.histories().containsKey(successor) && !isValidAfterwards(successor)) {
            reasons.add(
                    named.pointer(),
                    "not-valid",
                    named.reference(),
                    Message.of("plan.reorganisation-planning.not-valid", stated.effective()));
        }
    }

    private boolean isValidAfterwards(long unit) {
        return PresentUnits.on(present.of(unit), stated.effective()) != null;
    }

    /// Who goes on has to be there on the effective date.
    private void refuseEndedBefore() {
        dispositions.all().stream()
                .filter(disposition -> !disposition.isRestated() && !isValidAfterwards(disposition.unit()))
                .forEach(disposition -> reasons.add(
                        disposition.pointers().getFirst(),
                        "not-valid",
                        UnitDispositions.called(disposition.before()),
                        Message.of(
                                "plan.reorganisation-planning.goes-on",
                                stated.effective(),
                                DateRange.told(present.of(disposition.unit()).days()))));
    }

    /// Who is divided and does not go on gives each part to somebody: one part alone leaves a rest.
    private void refuseRestsUnspokenOf(Set<SuccessionLink> links) {
        Map<Long, Long> successors =
                links.stream().collect(Collectors.groupingBy(SuccessionLink::predecessorId, Collectors.counting()));
        for (UnitDisposition disposition : dispositions.all()) {
            String pointer = disposition.dividedBy();
            if (pointer != null && successors.getOrDefault(disposition.unit(), 0L) < 2) {
                reasons.add(
                        pointer,
                        "rest-unspoken",
                        UnitDispositions.called(disposition.before()),
                        Message.of("plan.reorganisation-planning.rest-unspoken"));
            }
        }
    }

    private String nameOf(long unit) {
        UnitVersion version = PresentUnits.on(present.of(unit), stated.dayBefore());
        return version == null ? Long.toString(unit) : UnitDispositions.called(version);
    }
}
