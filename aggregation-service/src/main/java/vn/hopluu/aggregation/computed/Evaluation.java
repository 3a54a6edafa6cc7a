package vn.hopluu.aggregation.computed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.aggregation.sheet.SlotTotal;
import vn.hopluu.events.Cell;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// A form's figures as a formula reads them: the totals of a unit, or one unit's own answers.
///
/// Figures of other periods, other forms and the year are not read here and count as missing.
final class Evaluation implements Figures {

    private final FormChanged form;
    private final IntFunction<Cell> cells;
    private final BiFunction<String, Figures, Cell> derived;

    /// @param derived what a derived figure comes to over these figures
    private Evaluation(FormChanged form, IntFunction<Cell> cells, BiFunction<String, Figures, Cell> derived) {
        this.form = form;
        this.cells = cells;
        this.derived = derived;
    }

    /// Over the totals of a sheet.
    static Evaluation ofTotals(Sheet sheet, BiFunction<String, Figures, Cell> derived) {
        return new Evaluation(sheet.form(), slot -> cell(sheet.totals().get(slot)), derived);
    }

    /// Over one unit's own answers.
    static Evaluation ofAnswers(
            FormChanged form, vn.hopluu.aggregation.fold.Figures answers, BiFunction<String, Figures, Cell> derived) {
        return new Evaluation(
                form, slot -> answers.cell(slot, form.slots().get(slot).scale()), derived);
    }

    @Override
    public Cell cell(Figure figure) {
        if (figure.from() != Figure.From.REPORT) {
            return Cell.UNANSWERED;
        }
        int slot = slot(form.slots(), figure.indicator(), figure.member());
        return slot >= 0 ? cells.apply(slot) : derived.apply(figure.indicator(), this);
    }

    private static int slot(List<FormChanged.Slot> slots, String indicator, @Nullable String member) {
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).indicator().equals(indicator)
                        && Objects.equals(slots.get(number).member(), member))
                .findFirst()
                .orElse(-1);
    }

    private static Cell cell(SlotTotal slot) {
        BigDecimal total = slot.total();
        if (total != null) {
            return amount(total);
        }
        return slot.given() == 0 && slot.missing() == 0 && slot.notApplicable() > 0
                ? Cell.NOT_APPLICABLE
                : Cell.UNANSWERED;
    }

    /// A total beyond what a cell can hold is no figure that a formula can be trusted with.
    static Cell amount(BigDecimal amount) {
        return amount.precision() - amount.scale() > Cell.MAX_DIGITS ? Cell.UNANSWERED : Cell.amount(amount);
    }
}
