package vn.hopluu.report.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One cell as a unit answers it. A cell that is not in the list is unanswered; `{"amount": 0}` is a stated zero;
/// `NO_OCCURRENCE` says "không phát sinh"; an amount of null is no answer at all and is refused.
///
/// @param member one member per dimension joined by dots, or null for the total
/// @param amount a figure, for an INTEGER or DECIMAL indicator
/// @param answer yes or no, for a BOOLEAN indicator
/// @param code one of the indicator's codes, for a CODE indicator
/// @param state an answer without a figure
/// @param explanation why: needed where the state is MISSING
/// @param estimate true for a figure that is not final (ước thực hiện)
/// @param comment what whoever enters or reviews it notes beside the figure; it stays in report-service
/// @param source where the figure was taken from; null where nobody said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellAnswer(
        @Nullable String indicator,
        @Nullable String member,
        @Nullable BigDecimal amount,
        @Nullable Boolean answer,
        @Nullable String code,
        @Nullable State state,
        @Nullable String explanation,
        @Nullable Boolean estimate,
        @Nullable String comment,
        @Nullable FigureSource source) {

    /// Why there is no figure.
    public enum State {
        /// Không phát sinh: it did not happen, and that is stated.
        NO_OCCURRENCE,
        /// There is no figure yet; the explanation says why.
        MISSING,
        /// The cell does not concern this unit.
        NOT_APPLICABLE
    }

    /// Whether both say the same of the cell, wherever each was taken from. 7 and 7.0 are the same figure.
    public boolean saysTheSame(@Nullable CellAnswer other) {
        return other != null
                && Objects.equals(figure(), other.figure())
                && Objects.equals(answer, other.answer)
                && Objects.equals(code, other.code)
                && state == other.state
                && Objects.equals(explanation, other.explanation)
                && Boolean.TRUE.equals(estimate) == Boolean.TRUE.equals(other.estimate)
                && Objects.equals(comment, other.comment);
    }

    private @Nullable BigDecimal figure() {
        return amount == null ? null : amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /// How many of the four kinds of answer are given: 1 in a good cell.
    @JsonIgnore
    long kindsGiven() {
        return Stream.of(amount, answer, code, state)
                .filter(given -> given != null)
                .count();
    }
}
