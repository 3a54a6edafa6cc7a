package vn.hopluu.report.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.check.SameFigures;
import vn.hopluu.report.computed.HeardTotal;
import vn.hopluu.report.computed.HeardTotals;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.register.RegisterCount;
import vn.hopluu.report.register.RegisterCounts;
import vn.hopluu.report.register.RegisterWindow;
import vn.hopluu.report.report.ReportAddress;

/// Proposes figures for the open cells of a report: from the unit's registers, or for a consolidated one from what its
/// parts come to, else from the figure's home form, else from another form. What is answered is never proposed over,
/// and what is stated missing is an
/// answer.
@ApplicationScoped
class Proposals {

    private final SameFigures same;
    private final RegisterCounts registers;
    private final HeardTotals heard;

    Proposals(SameFigures same, RegisterCounts registers, HeardTotals heard) {
        this.same = same;
        this.registers = registers;
        this.heard = heard;
    }

    /// In the order of the form.
    List<Proposal> of(ReportAddress address, FormDefinition definition, Content draft) {
        Map<FormDefinition.Name, List<KnownFigure>> known = known(address, definition, draft);
        Set<FormDefinition.Name> answered = new HashSet<>();
        draft.values()
                .forEach(answer -> answered.add(
                        new FormDefinition.Name(Objects.requireNonNull(answer.indicator()), answer.member())));
        List<Proposal> proposals = new ArrayList<>();
        for (FormDefinition.Question question : definition.questions()) {
            List<KnownFigure> found = known.getOrDefault(question.name(), List.of());
            CellAnswer answer = found.isEmpty() || answered.contains(question.name())
                    ? null
                    : found.getFirst().answer(question);
            if (answer != null) {
                proposals.add(new Proposal(
                        question.name().indicator(),
                        question.name().member(),
                        answer,
                        found.getFirst().from(),
                        differing(found)));
            }
        }
        return proposals;
    }

    private Map<FormDefinition.Name, List<KnownFigure>> known(
            ReportAddress address, FormDefinition definition, Content draft) {
        Map<FormDefinition.Name, List<KnownFigure>> known = new HashMap<>();
        if (address.key().coverage() == Coverage.OWN) {
            for (RegisterCount count : registers.counts(address.unit().id(), window(address, draft))) {
                known.computeIfAbsent(count.cell(), cell -> new ArrayList<>()).add(KnownFigure.of(count));
            }
        }
        heard.of(address.campaign(), address.unit(), address.key().coverage())
                .ifPresent(total -> addComputed(known, definition, total));
        same.of(
                        address.campaign(),
                        definition,
                        address.unit().id(),
                        address.key().coverage())
                .forEach((cell, copies) -> copies.stream()
                        .sorted(Comparator.comparing(SameFigures.Copy::home).reversed())
                        .forEach(copy -> known.computeIfAbsent(cell, name -> new ArrayList<>())
                                .add(KnownFigure.of(copy))));
        return known;
    }

    private static void addComputed(
            Map<FormDefinition.Name, List<KnownFigure>> known, FormDefinition definition, HeardTotal total) {
        for (FormDefinition.Question question : definition.questions()) {
            total.proposed(definition, question)
                    .ifPresent(sum -> known.computeIfAbsent(question.name(), cell -> new ArrayList<>())
                            .add(KnownFigure.of(sum, total)));
        }
    }

    private static List<String> differing(List<KnownFigure> found) {
        KnownFigure first = found.getFirst();
        return found.stream()
                .filter(other -> other.amount().compareTo(first.amount()) != 0)
                .map(other -> other.from() + ": " + other.amount().toPlainString())
                .toList();
    }

    /// The days that the report states, in the campaign's reporting year.
    private static RegisterWindow window(ReportAddress address, Content draft) {
        RegisterWindow asked = RegisterWindow.of(address.campaign());
        LocalDate from = draft.dataFrom() == null ? asked.from() : draft.dataFrom();
        LocalDate to = draft.dataTo() == null ? asked.to() : draft.dataTo();
        return from.isAfter(to) || asked.yearFrom().isAfter(to)
                ? asked
                : new RegisterWindow(asked.yearFrom(), from, to);
    }
}
