package vn.hopluu.report.importing;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.FigureSource;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.report.spreadsheet.NumberText;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.web.json.VisibleText;

/// A cell that the file answers.
///
/// @param row from 0
/// @param place sheet and cell
/// @param explanation what the file says to it, or null
/// @param comment what the file notes of it, or null
record ParsedCell(
        Name name,
        int row,
        String place,
        Value value,
        @Nullable String explanation,
        @Nullable String comment) {

    /// A cell to which nothing is said.
    ParsedCell(Name name, int row, String place, Value value) {
        this(name, row, place, value, null, null);
    }

    /// Exactly one of amount, answer, code and state.
    record Value(
            @Nullable BigDecimal amount,
            @Nullable Boolean answer,
            @Nullable String code,
            CellAnswer.@Nullable State state,
            boolean estimate) {

        static Value amount(BigDecimal amount, boolean estimate) {
            return new Value(amount, null, null, null, estimate);
        }

        static Value answer(boolean yes) {
            return new Value(null, yes, null, null, false);
        }

        static Value code(String code) {
            return new Value(null, null, code, null, false);
        }

        static Value state(CellAnswer.State state) {
            return new Value(null, null, null, state, false);
        }
    }

    ParsedCell saying(@Nullable String why, @Nullable String noted) {
        return new ParsedCell(name, row, place, value, why, noted);
    }

    /// The same figure as one that is not final.
    ParsedCell estimated() {
        return value.amount() == null
                ? this
                : new ParsedCell(name, row, place, Value.amount(value.amount(), true), explanation, comment);
    }

    boolean isMissing() {
        return value.state() == CellAnswer.State.MISSING;
    }

    /// What the report's cell becomes.
    ///
    /// @param present what stands there; its comment and explanation stay where the file has none
    CellAnswer answer(String fileName, @Nullable CellAnswer present) {
        String kept = present == null ? null : present.explanation();
        return new CellAnswer(
                name.indicator(),
                name.member(),
                value.amount(),
                value.answer(),
                value.code(),
                value.state(),
                explanation == null ? kept : explanation,
                value.estimate() ? true : null,
                comment == null && present != null ? present.comment() : comment,
                new FigureSource(FigureSource.Kind.FILE, fileName, place, null, null));
    }

    /// Whether the report says the same already, wherever it has it from.
    boolean saysTheSameAs(@Nullable CellAnswer present) {
        return present != null
                && same(value.amount(), present.amount())
                && Objects.equals(value.answer(), present.answer())
                && Objects.equals(value.code(), present.code())
                && value.state() == present.state()
                && value.estimate() == Boolean.TRUE.equals(present.estimate())
                && (explanation == null || sameText(explanation, present.explanation()))
                && (comment == null || sameText(comment, present.comment()));
    }

    /// A file's text has no blanks at its ends.
    private static boolean sameText(String read, @Nullable String present) {
        return present != null && read.equals(VisibleText.ofFile(present));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /// An answer in a person's words; null for none.
    static @Nullable String words(@Nullable CellAnswer answer) {
        if (answer == null) {
            return null;
        }
        String said = saidBy(answer);
        if (answer.explanation() != null) {
            said += " (" + answer.explanation() + ")";
        }
        return answer.comment() == null ? said : said + "; ghi chú: " + answer.comment();
    }

    private static String saidBy(CellAnswer answer) {
        if (answer.state() != null) {
            return StateLabels.of(answer.state());
        }
        if (answer.answer() != null) {
            return answer.answer() ? StateLabels.YES : StateLabels.NO;
        }
        BigDecimal amount = answer.amount();
        if (amount == null) {
            return String.valueOf(answer.code());
        }
        return (Boolean.TRUE.equals(answer.estimate()) ? StateLabels.ESTIMATE + " " : "") + NumberText.shown(amount);
    }
}
