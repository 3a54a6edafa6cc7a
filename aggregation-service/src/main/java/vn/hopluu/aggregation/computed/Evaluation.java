package vn.hopluu.aggregation.computed;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.computed.Elsewhere.Nowhere;
import vn.hopluu.aggregation.computed.Elsewhere.Place;
import vn.hopluu.aggregation.computed.Elsewhere.There;
import vn.hopluu.aggregation.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// A unit's figures as a formula reads them: the totals, or the unit's own answers, in the form and period in hand and
/// in others.
final class Evaluation implements Figures {

    /// Steps to another period, form or derived figure, one behind the other. plan-service lets a derived figure name
    /// only what is reported, so that three are taken at most.
    private static final int DEEPEST = 4;

    private final Sheet sheet;
    private final Elsewhere elsewhere;
    private final Reading reading;
    private final Derived derived;
    private final int depth;

    /// How a slot of a sheet is read.
    private interface Reading {
        Operand read(Sheet sheet, int slot);
    }

    /// What the catalogue knows of figures that no slot holds.
    interface Derived {
        /// What a derived figure comes to over these figures.
        Operand of(String indicator, Evaluation figures);

        /// Whether the indicator's answers are numbers; others make no sum over time.
        boolean isNumber(String indicator);
    }

    private Evaluation(Sheet sheet, Elsewhere elsewhere, Reading reading, Derived derived, int depth) {
        this.sheet = sheet;
        this.elsewhere = elsewhere;
        this.reading = reading;
        this.derived = derived;
        this.depth = depth;
    }

    /// Over the totals of a sheet.
    static Evaluation ofTotals(Sheet sheet, Elsewhere elsewhere, Derived derived) {
        return new Evaluation(sheet, elsewhere, Evaluation::total, derived, 0);
    }

    /// Over what the sheet's unit states of itself.
    static Evaluation ofOwn(Sheet sheet, Elsewhere elsewhere, Derived derived) {
        return new Evaluation(sheet, elsewhere, (at, slot) -> answer(at, at.own(), slot), derived, 0);
    }

    /// Over what one of the units inside states of itself; nothing else is known of that unit.
    static Evaluation ofAnswers(Sheet sheet, vn.hopluu.aggregation.fold.Figures answers, Derived derived) {
        return new Evaluation(sheet, Elsewhere.UNREAD, (at, slot) -> answer(at, answers, slot), derived, 0);
    }

    @Override
    public Cell cell(Figure figure) {
        return operand(figure).cell();
    }

    Operand operand(Figure figure) {
        return switch (figure.from()) {
            case REPORT -> here(figure);
            case PREVIOUS -> at(elsewhere.previous(), figure);
            case LAST_YEAR -> at(elsewhere.lastYear(), figure);
            case FORM -> at(elsewhere.form(String.valueOf(figure.form())), figure);
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
        int slot = slot(sheet.form().slots(), figure.indicator(), figure.member());
        if (slot >= 0) {
            return reading.read(sheet, slot);
        }
        return depth == DEEPEST
                ? Operand.missing(Reason.TOO_FAR)
                : derived.of(figure.indicator(), new Evaluation(sheet, elsewhere, reading, derived, depth + 1));
    }

    private Operand at(Place place, Figure figure) {
        return switch (place) {
            case Nowhere(Reason reason) -> Operand.missing(reason);
            case There(Sheet other, Elsewhere from) ->
                depth == DEEPEST
                        ? Operand.missing(Reason.TOO_FAR)
                        : new Evaluation(other, from, reading, derived, depth + 1).here(figure);
        };
    }

    private Operand yearToDate(Figure figure) {
        return derived.isNumber(figure.indicator())
                ? Operand.sum(Stream.concat(
                        elsewhere.earlierInYear().stream().map(place -> at(place, figure)), Stream.of(here(figure))))
                : Operand.missing(Reason.DOES_NOT_ADD);
    }

    private static Operand total(Sheet sheet, int slot) {
        return Operand.of(
                sheet.totals().get(slot), sheet.form().slots().get(slot).adds());
    }

    private static Operand answer(Sheet sheet, vn.hopluu.aggregation.fold.@Nullable Figures answers, int slot) {
        return answers == null
                ? Operand.missing(Reason.NOT_STATED)
                : Operand.of(answers.cell(slot, sheet.form().slots().get(slot).scale()));
    }

    private static int slot(List<FormChanged.Slot> slots, String indicator, @Nullable String member) {
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).indicator().equals(indicator)
                        && Objects.equals(slots.get(number).member(), member))
                .findFirst()
                .orElse(-1);
    }
}
