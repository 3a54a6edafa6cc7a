package vn.hopluu.report.prefill;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.SameFigures;
import vn.hopluu.report.computed.HeardTotal;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.FigureSource;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.register.RegisterCount;

/// A figure that stands somewhere already.
///
/// @param from where, in Vietnamese
record KnownFigure(BigDecimal amount, boolean noOccurrence, boolean estimate, FigureSource source, String from) {

    static KnownFigure of(RegisterCount count) {
        return new KnownFigure(
                BigDecimal.valueOf(count.amount()),
                false,
                false,
                new FigureSource(FigureSource.Kind.PREFILLED, null, null, null, null),
                count.indicator().book().label());
    }

    static KnownFigure of(SameFigures.Copy copy) {
        return new KnownFigure(
                copy.amount(),
                copy.noOccurrence(),
                copy.estimate(),
                new FigureSource(FigureSource.Kind.PREFILLED, null, null, copy.form(), copy.version()),
                "biểu %s%s, bản %d%s"
                        .formatted(
                                copy.form(),
                                copy.home() ? " (biểu nguồn số liệu)" : "",
                                copy.version(),
                                copy.summed() ? ", cộng các phần" : ""));
    }

    static KnownFigure of(BigDecimal sum, HeardTotal known) {
        return new KnownFigure(
                sum,
                false,
                false,
                new FigureSource(FigureSource.Kind.PREFILLED, null, null, null, null),
                "số liệu hệ thống tổng hợp %s, %s".formatted(known.moment(), known.reported()));
    }

    /// What a cell would say; null where the figure does not fit it.
    @Nullable
    CellAnswer answer(FormDefinition.Question question) {
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

    private CellAnswer answer(
            FormDefinition.Question question,
            @Nullable BigDecimal figure,
            @Nullable Boolean yes,
            @Nullable String code) {
        boolean stated = !noOccurrence;
        return new CellAnswer(
                question.name().indicator(),
                question.name().member(),
                stated ? figure : null,
                stated ? yes : null,
                stated ? code : null,
                stated ? null : CellAnswer.State.NO_OCCURRENCE,
                null,
                estimate ? true : null,
                null,
                source);
    }
}
