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
import vn.hopluu.web.language.Message;

/// What becomes of the open obligations of the units that end: each needs a word. The more exact word goes before the
/// one for all of a unit.
final class ObligationDispositions {

    /// @param instruction what the body says of it, or null where it says nothing
    /// @param to the id of the successor that enters the report, null for an exemption
    record Disposed(
            OpenObligation obligation,
            @Nullable ObligationInstruction instruction,
            @Nullable Long to) {}

    private record Resolved(
            ObligationInstruction instruction,
            long unit,
            @Nullable Long to) {}

    private final ParsedReorganisation stated;
    private final PresentUnits present;
    private final ReorganisationPlan plan;
    private final Reasons reasons;

    private ObligationDispositions(
            ParsedReorganisation stated, PresentUnits present, ReorganisationPlan plan, Reasons reasons) {
        this.stated = stated;
        this.present = present;
        this.plan = plan;
        this.reasons = reasons;
    }

    /// @param open all open obligations of the units that end
    static List<Disposed> of(
            ParsedReorganisation stated,
            PresentUnits present,
            ReorganisationPlan plan,
            List<OpenObligation> open,
            Reasons reasons) {
        return new ObligationDispositions(stated, present, plan, reasons).settle(open);
    }

    private List<Disposed> settle(List<OpenObligation> open) {
        List<Resolved> instructions = stated.obligations().stream()
                .flatMap(instruction -> resolved(instruction).stream())
                .toList();
        refuseTwice(instructions);
        refuseWithoutObligation(instructions, open);
        Map<Long, List<Resolved>> instructionsOfUnits =
                instructions.stream().collect(Collectors.groupingBy(Resolved::unit));
        List<Disposed> settled = new ArrayList<>(open.size());
        for (OpenObligation obligation : open) {
            Resolved resolved = instructionFor(
                            obligation, instructionsOfUnits.getOrDefault(obligation.enteredBy(), List.of()))
                    .orElse(null);
            if (resolved == null) {
                refuseWithoutInstruction(obligation);
                settled.add(new Disposed(obligation, null, null));
            } else {
                settled.add(new Disposed(obligation, resolved.instruction, resolved.to));
            }
        }
        return List.copyOf(settled);
    }

    private Optional<Resolved> resolved(ObligationInstruction instruction) {
        LocalDate day = instruction.unit().reference().onOr(stated.dayBefore());
        Long unit = present.bearing(instruction.unit().reference().code(), day).orElse(null);
        if (unit == null || !plan.ended().contains(unit)) {
            reasons.add(
                    instruction.unit().pointer(),
                    unit == null ? "unknown-unit" : "goes-on",
                    instruction.unit().reference(),
                    Message.of("plan.obligation-dispositions.unknown-unit"));
            return Optional.empty();
        }
        return Optional.of(
                new Resolved(instruction, unit, instruction.to() == null ? null : successor(unit, instruction.to())));
    }

    private @Nullable Long successor(long unit, Named to) {
        LocalDate day = to.reference().onOr(stated.effective());
        Long found = day.isBefore(stated.effective())
                ? present.bearing(to.reference().code(), day).orElse(null)
                : plan.afterwards().get(to.reference().code());
        Map<Long, Long> successors = plan.links().stream()
                .filter(link -> link.predecessorId() == unit)
                .collect(Collectors.toMap(SuccessionLink::successorId, SuccessionLink::successorId));
        if (found == null || !successors.containsKey(found)) {
            reasons.add(
                    to.pointer(),
                    "not-a-successor",
                    to.reference(),
                    Message.of("plan.obligation-dispositions.not-a-successor"));
        }
        return found;
    }

    private void refuseTwice(List<Resolved> instructions) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (Resolved resolved : instructions) {
            ObligationInstruction instruction = resolved.instruction;
            if (!seen.add(java.util.Arrays.asList(
                    resolved.unit, instruction.form(), instruction.period(), instruction.coverage()))) {
                reasons.add(
                        instruction.pointer(),
                        "twice",
                        instruction.unit().reference(),
                        Message.of("plan.obligation-dispositions.twice"));
            }
        }
    }

    /// A word about an obligation that is not there is a slip: the one that was meant stays unsettled.
    private void refuseWithoutObligation(List<Resolved> instructions, List<OpenObligation> open) {
        Map<Long, List<OpenObligation>> openOfUnits =
                open.stream().collect(Collectors.groupingBy(OpenObligation::enteredBy));
        for (Resolved resolved : instructions) {
            ObligationInstruction instruction = resolved.instruction;
            if (!instruction.isGeneral()
                    && openOfUnits.getOrDefault(resolved.unit, List.of()).stream()
                            .noneMatch(instruction::names)) {
                reasons.add(
                        instruction.pointer(),
                        "no-open-obligation",
                        instruction.form() + "/" + instruction.period() + "/" + instruction.coverage(),
                        Message.of("plan.obligation-dispositions.no-open-obligation", stated.effective()));
            }
        }
    }

    /// @param instructions those of the unit that enters it
    private static Optional<Resolved> instructionFor(OpenObligation obligation, List<Resolved> instructions) {
        return instructions.stream()
                .filter(resolved -> resolved.instruction.names(obligation))
                .findFirst()
                .or(() -> instructions.stream()
                        .filter(resolved -> resolved.instruction.isGeneral())
                        .findFirst());
    }

    private void refuseWithoutInstruction(OpenObligation obligation) {
        UnitDisposition disposition = Objects.requireNonNull(plan.dispositions().get(obligation.enteredBy()));
        reasons.add(
                Objects.requireNonNull(disposition.endPointer()),
                "open-obligation",
                UnitDispositions.called(disposition.before()) + ": " + obligation.form() + "/" + obligation.period()
                        + "/"
                        + obligation.coverage()
                        + (obligation.due() == null ? "" : ", due " + obligation.due())
                        + (obligation.unit() == obligation.enteredBy() ? "" : ", for " + owner(obligation)),
                Message.of("plan.obligation-dispositions.open-obligation"));
    }

    private String owner(OpenObligation obligation) {
        return UnitDispositions.called(present.of(obligation.unit()).versions().getLast());
    }
}
