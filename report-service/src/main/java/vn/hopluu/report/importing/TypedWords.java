package vn.hopluu.report.importing;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.StateLabels;

/// What a word in a cell says. "Không" is no occurrence where a flow is counted, and 0 where a stock is; it is an
/// answer
/// where yes or no is asked, and none where a code, a ratio or a score is.
final class TypedWords {

    private TypedWords() {}

    /// @param as what it was taken for, where the word is not the answer's own; else null
    record Read(ParsedCell.Value value, @Nullable String as) {}

    /// Empty where it is none of the words that answer the question.
    static Optional<Read> read(String written, Question question) {
        Optional<CellAnswer.State> state = StateLabels.state(written);
        if (state.isPresent()) {
            return state.map(one -> new Read(ParsedCell.Value.state(one), null));
        }
        if (StateLabels.isNotYet(written)) {
            return Optional.of(taken(CellAnswer.State.MISSING));
        }
        return StateLabels.isNone(written) ? none(written, question) : Optional.empty();
    }

    private static Optional<Read> none(String written, Question question) {
        if (question.valueType() == ValueType.BOOLEAN) {
            boolean own = StateLabels.yesOrNo(written).isPresent();
            return Optional.of(new Read(ParsedCell.Value.answer(false), own ? null : "\"" + StateLabels.NO + "\""));
        }
        if (question.valueType() == ValueType.CODE) {
            return Optional.empty();
        }
        return switch (question.kind()) {
            case FLOW, REGISTER -> Optional.of(taken(CellAnswer.State.NO_OCCURRENCE));
            case STOCK -> Optional.of(new Read(ParsedCell.Value.amount(BigDecimal.ZERO, false), "0"));
            case SHARE, RATIO, DERIVED, SCORE, RANK, STATUS -> Optional.empty();
        };
    }

    private static Read taken(CellAnswer.State state) {
        return new Read(ParsedCell.Value.state(state), "\"" + StateLabels.of(state) + "\"");
    }
}
