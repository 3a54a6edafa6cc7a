package vn.hopluu.report.prefill;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.SameFigures;
import vn.hopluu.report.content.Answer;
import vn.hopluu.report.content.Source;
import vn.hopluu.report.reference.FormSheet;
import vn.hopluu.report.register.Count;

/// A figure that stands somewhere already.
///
/// @param from where, in Vietnamese
record Known(BigDecimal amount, boolean noOccurrence, boolean estimate, Source source, String from) {

    static Known of(Count count) {
        return new Known(
                BigDecimal.valueOf(count.amount()),
                false,
                false,
                new Source(Source.Kind.PREFILLED, null, null, null, null),
                count.indicator().book());
    }

    static Known of(SameFigures.Copy copy) {
        return new Known(
                copy.amount(),
                copy.noOccurrence(),
                copy.estimate(),
                new Source(Source.Kind.PREFILLED, null, null, copy.form(), copy.version()),
                "biểu %s%s, bản %d%s"
                        .formatted(
                                copy.form(),
                                copy.home() ? " (biểu gốc)" : "",
                                copy.version(),
                                copy.summed() ? ", cộng các phần" : ""));
    }

    /// What a cell would say; null where the figure does not fit it.
    @Nullable
    Answer answer(FormSheet.Question question) {
        return switch (question.valueType()) {
            case INTEGER, DECIMAL ->
                amount.stripTrailingZeros().scale() > question.scale() ? null : answer(question, amount, null, null);
            case BOOLEAN -> answer(question, null, amount.signum() != 0, null);
            case CODE ->
                amount.intValue() < question.codes().size()
                        ? answer(question, null, null, question.codes().get(amount.intValue()))
                        : null;
        };
    }

    private Answer answer(
            FormSheet.Question question, @Nullable BigDecimal figure, @Nullable Boolean yes, @Nullable String code) {
        boolean stated = !noOccurrence;
        return new Answer(
                question.name().indicator(),
                question.name().member(),
                stated ? figure : null,
                stated ? yes : null,
                stated ? code : null,
                stated ? null : Answer.State.NO_OCCURRENCE,
                null,
                estimate ? true : null,
                null,
                source);
    }
}
