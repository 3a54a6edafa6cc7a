package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.reorganisation.Act.Named;

/// What becomes of the open obligations of the units that end: each needs a word. The more exact word goes before the
/// one for all of a unit.
final class Settlement {

    /// @param word what the body says of it, or null where it says nothing
    /// @param to the id of the successor that enters the report, null for an exemption
    record Settled(
            OpenObligation obligation,
            @Nullable ObligationWord word,
            @Nullable Long to) {}

    private record Spoken(
            ObligationWord word, long unit, @Nullable Long to) {}

    private final StatedReorganisation stated;
    private final PresentUnits present;
    private final ReorganisationPlan plan;
    private final Reasons reasons;

    private Settlement(StatedReorganisation stated, PresentUnits present, ReorganisationPlan plan, Reasons reasons) {
        this.stated = stated;
        this.present = present;
        this.plan = plan;
        this.reasons = reasons;
    }

    /// @param open all open obligations of the units that end
    static List<Settled> of(
            StatedReorganisation stated,
            PresentUnits present,
            ReorganisationPlan plan,
            List<OpenObligation> open,
            Reasons reasons) {
        return new Settlement(stated, present, plan, reasons).settle(open);
    }

    private List<Settled> settle(List<OpenObligation> open) {
        List<Spoken> words = stated.obligations().stream()
                .flatMap(word -> spoken(word).stream())
                .toList();
        refuseTwice(words);
        refuseWithoutObligation(words, open);
        Map<Long, List<Spoken>> wordsOfUnits = words.stream().collect(Collectors.groupingBy(Spoken::unit));
        List<Settled> settled = new ArrayList<>(open.size());
        for (OpenObligation obligation : open) {
            Spoken spoken = wordFor(obligation, wordsOfUnits.getOrDefault(obligation.enteredBy(), List.of()))
                    .orElse(null);
            if (spoken == null) {
                refuseUnspoken(obligation);
                settled.add(new Settled(obligation, null, null));
            } else {
                settled.add(new Settled(obligation, spoken.word, spoken.to));
            }
        }
        return List.copyOf(settled);
    }

    private Optional<Spoken> spoken(ObligationWord word) {
        LocalDate day = word.unit().reference().onOr(stated.dayBefore());
        Long unit = present.bearing(word.unit().reference().code(), day).orElse(null);
        if (unit == null || !plan.ended().contains(unit)) {
            reasons.add(
                    word.unit().pointer(),
                    unit == null ? "unknown-unit" : "goes-on",
                    word.unit().reference(),
                    "a unit that ends by this reorganisation; the others go on owing what they owe");
            return Optional.empty();
        }
        return Optional.of(new Spoken(word, unit, word.to() == null ? null : successor(unit, word.to())));
    }

    private @Nullable Long successor(long unit, Named to) {
        LocalDate day = to.reference().onOr(stated.effective());
        Long found = day.isBefore(stated.effective())
                ? present.bearing(to.reference().code(), day).orElse(null)
                : plan.afterwards().get(to.reference().code());
        Map<Long, Long> successors = plan.links().stream()
                .filter(link -> link.predecessorId() == unit)
                .collect(Collectors.toMap(Link::successorId, Link::successorId));
        if (found == null || !successors.containsKey(found)) {
            reasons.add(
                    to.pointer(),
                    "not-a-successor",
                    to.reference(),
                    "a unit that succeeds it, whole or in part: name it as a successor in an act, or exempt");
        }
        return found;
    }

    private void refuseTwice(List<Spoken> words) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (Spoken spoken : words) {
            ObligationWord word = spoken.word;
            if (!seen.add(java.util.Arrays.asList(spoken.unit, word.form(), word.period(), word.coverage()))) {
                reasons.add(word.pointer(), "twice", word.unit().reference(), "one word for each obligation");
            }
        }
    }

    /// A word about an obligation that is not there is a slip: the one that was meant stays unsettled.
    private void refuseWithoutObligation(List<Spoken> words, List<OpenObligation> open) {
        Map<Long, List<OpenObligation>> openOfUnits =
                open.stream().collect(Collectors.groupingBy(OpenObligation::enteredBy));
        for (Spoken spoken : words) {
            ObligationWord word = spoken.word;
            if (!word.isGeneral()
                    && openOfUnits.getOrDefault(spoken.unit, List.of()).stream().noneMatch(word::names)) {
                reasons.add(
                        word.pointer(),
                        "no-open-obligation",
                        word.form() + "/" + word.period() + "/" + word.coverage(),
                        "a report that the unit owes and that is due on " + stated.effective() + " or later");
            }
        }
    }

    /// @param words those of the unit that enters it
    private static Optional<Spoken> wordFor(OpenObligation obligation, List<Spoken> words) {
        return words.stream()
                .filter(spoken -> spoken.word.names(obligation))
                .findFirst()
                .or(() ->
                        words.stream().filter(spoken -> spoken.word.isGeneral()).findFirst());
    }

    private void refuseUnspoken(OpenObligation obligation) {
        Fate fate = Objects.requireNonNull(plan.fates().get(obligation.enteredBy()));
        reasons.add(
                Objects.requireNonNull(fate.endPointer()),
                "open-obligation",
                Fates.called(fate.before()) + ": " + obligation.form() + "/" + obligation.period() + "/"
                        + obligation.coverage()
                        + (obligation.due() == null ? "" : ", due " + obligation.due())
                        + (obligation.unit() == obligation.enteredBy() ? "" : ", for " + owner(obligation)),
                "a word in /obligations: EXEMPT, or TRANSFER to a successor");
    }

    private String owner(OpenObligation obligation) {
        return Fates.called(present.of(obligation.unit()).versions().getLast());
    }
}
