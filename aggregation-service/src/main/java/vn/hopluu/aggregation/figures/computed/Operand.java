package vn.hopluu.aggregation.figures.computed;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.figures.source.SlotTotal;
import vn.hopluu.events.Cell;

/// A figure as a formula reads it, with the reason where it is not there.
record Operand(Cell cell, @Nullable Reason reason) {

    static Operand missing(Reason reason) {
        return new Operand(reason == Reason.NOT_APPLICABLE ? Cell.NOT_APPLICABLE : Cell.UNANSWERED, reason);
    }

    /// A sum beyond what a cell can hold is no figure that a formula can be trusted with.
    static Operand of(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() > Cell.MAX_DIGITS
                ? missing(Reason.TOO_LARGE)
                : new Operand(Cell.amount(amount), null);
    }

    static Operand of(Cell answer) {
        return switch (answer) {
            case Cell.Amount _, Cell.NoOccurrence _ -> new Operand(answer, null);
            case Cell.NotApplicable _ -> missing(Reason.NOT_APPLICABLE);
            case Cell.Missing _, Cell.Unanswered _ -> missing(Reason.NOT_STATED);
        };
    }

    static Operand of(SlotTotal slot, boolean adds) {
        BigDecimal total = slot.total();
        if (total != null) {
            return of(total);
        }
        return slot.given() == 0 && slot.missing() == 0 && slot.notApplicable() > 0
                ? missing(Reason.NOT_APPLICABLE)
                : missing(adds ? Reason.NOT_STATED : Reason.DOES_NOT_ADD);
    }

    /// The sum, in which missing is not zero: one that is not known makes it unknown. What does not apply is left out.
    static Operand sum(Stream<Operand> parts) {
        BigDecimal sum = null;
        for (Operand part : parts.toList()) {
            switch (part.cell) {
                case Cell.Amount(BigDecimal amount, var ignored) -> sum = sum == null ? amount : sum.add(amount);
                case Cell.NoOccurrence _ -> sum = Objects.requireNonNullElse(sum, BigDecimal.ZERO);
                case Cell.NotApplicable _ -> {}
                case Cell.Missing _, Cell.Unanswered _ -> {
                    return part;
                }
            }
        }
        return sum == null ? missing(Reason.NOT_APPLICABLE) : of(sum);
    }
}
