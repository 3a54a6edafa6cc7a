package vn.hopluu.aggregation.figures.computed;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.figures.computed.RelatedFigures.Absent;
import vn.hopluu.aggregation.figures.computed.RelatedFigures.Present;
import vn.hopluu.aggregation.figures.computed.RelatedFigures.Related;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.events.Cell;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// A unit's figures as a formula reads them: the totals, or the unit's own answers, in the form and period in hand and
/// in others.
final class Evaluation implements Figures {

    /// Steps to another period, form or derived figure, one behind the other. plan-service lets a derived figure name
    /// only what is reported, so that three are taken at most.
    private static final int DEEPEST = 4;

    private final UnitFigures unit;
    private final RelatedFigures related;
    private final SlotOperand slotOperand;
    private final Derived derived;
    private final int depth;

    /// How a slot is read.
    private interface SlotOperand {
        Operand of(UnitFigures unit, int slot);
    }

    /// What the catalogue knows of figures that no slot holds.
    interface Derived {
        /// What a derived figure comes to over these figures.
        Operand of(String indicator, Evaluation figures);

        /// Whether the indicator's answers are numbers; others make no sum over time.
        boolean isNumber(String indicator);
    }

    private Evaluation(UnitFigures unit, RelatedFigures related, SlotOperand slotOperand, Derived derived, int depth) {
        this.unit = unit;
        this.related = related;
        this.slotOperand = slotOperand;
        this.derived = derived;
        this.depth = depth;
    }

    /// Over what a unit comes to.
    static Evaluation ofTotals(UnitFigures unit, RelatedFigures related, Derived derived) {
        return new Evaluation(unit, related, Evaluation::total, derived, 0);
    }

    /// Over what the unit states of itself.
    static Evaluation ofOwn(UnitFigures unit, RelatedFigures related, Derived derived) {
        return new Evaluation(unit, related, (at, slot) -> answer(at, at.own(), slot), derived, 0);
    }

    /// Over what one of the units inside states of itself; nothing else is known of that unit.
    static Evaluation ofAnswers(UnitFigures unit, SlotValues answers, Derived derived) {
        return new Evaluation(unit, RelatedFigures.NOT_READ, (at, slot) -> answer(at, answers, slot), derived, 0);
    }

    @Override
    public Cell cell(Figure figure) {
        return operand(figure).cell();
    }

    Operand operand(Figure figure) {
        return switch (figure.from()) {
            case REPORT -> here(figure);
            case PREVIOUS -> at(related.previous(), figure);
            case LAST_YEAR -> at(related.lastYear(), figure);
            case FORM -> at(related.form(String.valueOf(figure.form())), figure);
            case YEAR_TO_DATE -> yearToDate(figure);
            case CHILDREN -> Operand.missing(Reason.NOT_READ);
        };
    }

    /// The figures that a formula is missing here, and why.
    Stream<MissingFigure> missing(Stream<Figure> named) {
        return named.flatMap(figure -> {
            Reason reason = operand(figure).reason();
            return reason == null ? Stream.of() : Stream.of(new MissingFigure(figure.toString(), reason));
        });
    }

    private Operand here(Figure figure) {
        OptionalInt slot = Slot.numberOf(unit.form(), figure.indicator(), figure.member());
        if (slot.isPresent()) {
            return slotOperand.of(unit, slot.getAsInt());
        }
        return depth == DEEPEST
                ? Operand.missing(Reason.TOO_FAR)
                : derived.of(figure.indicator(), new Evaluation(unit, related, slotOperand, derived, depth + 1));
    }

    private Operand at(Related other, Figure figure) {
        return switch (other) {
            case Absent(Reason reason) -> Operand.missing(reason);
            case Present(UnitFigures figures, RelatedFigures from) ->
                depth == DEEPEST
                        ? Operand.missing(Reason.TOO_FAR)
                        : new Evaluation(figures, from, slotOperand, derived, depth + 1).here(figure);
        };
    }

    private Operand yearToDate(Figure figure) {
        return derived.isNumber(figure.indicator())
                ? Operand.sum(Stream.concat(
                        related.earlierInYear().stream().map(other -> at(other, figure)), Stream.of(here(figure))))
                : Operand.missing(Reason.DOES_NOT_ADD);
    }

    private static Operand total(UnitFigures unit, int slot) {
        return Operand.of(unit.totals().get(slot), unit.form().slots().get(slot).adds());
    }

    private static Operand answer(UnitFigures unit, @Nullable SlotValues answers, int slot) {
        return answers == null
                ? Operand.missing(Reason.NOT_STATED)
                : Operand.of(answers.cell(slot, unit.form().slots().get(slot).scale()));
    }
}
