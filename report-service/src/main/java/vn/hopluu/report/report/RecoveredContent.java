package vn.hopluu.report.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition;

/// A version's content as far as its event tells it: the figures under their names. Narrative, explanations, comments
/// and sources never leave this service, so they are lost.
final class RecoveredContent {

    private RecoveredContent() {}

    /// @param definition to name the figures by
    /// @param event whose days the version has, or null where they are another version's
    static Content of(ReportChanged.Figures figures, FormDefinition definition, @Nullable ReportChanged event) {
        List<CellAnswer> values = new ArrayList<>();
        for (FormDefinition.Question question : definition.questions()) {
            if (question.slot() < figures.cells().size()) {
                answer(question, figures.cells().get(question.slot())).ifPresent(values::add);
            }
        }
        return content(figures.formVersion(), event, values);
    }

    /// Where nobody knows the form.
    static Content withoutNames(ReportChanged.Figures figures, @Nullable ReportChanged event) {
        return content(figures.formVersion(), event, List.of());
    }

    static Content empty() {
        return content(null, null, List.of());
    }

    private static Content content(
            @Nullable Integer formVersion, @Nullable ReportChanged event, List<CellAnswer> values) {
        return new Content(
                formVersion,
                event == null ? null : event.dataFrom(),
                event == null ? null : event.dataTo(),
                event == null ? null : event.estimatedTo(),
                values,
                Map.of(),
                List.of(),
                List.of());
    }

    private static Optional<CellAnswer> answer(FormDefinition.Question question, Cell cell) {
        return switch (cell) {
            case Cell.Amount amount -> Optional.of(figure(question, amount));
            case Cell.NoOccurrence() -> Optional.of(stated(question, CellAnswer.State.NO_OCCURRENCE));
            case Cell.Missing() -> Optional.of(stated(question, CellAnswer.State.MISSING));
            case Cell.NotApplicable() -> Optional.of(stated(question, CellAnswer.State.NOT_APPLICABLE));
            case Cell.Unanswered() -> Optional.empty();
        };
    }

    private static CellAnswer figure(FormDefinition.Question question, Cell.Amount cell) {
        FormDefinition.Name name = question.name();
        return switch (question.valueType()) {
            case INTEGER, DECIMAL ->
                new CellAnswer(
                        name.indicator(),
                        name.member(),
                        cell.amount(),
                        null,
                        null,
                        null,
                        null,
                        cell.estimate() ? Boolean.TRUE : null,
                        null,
                        null);
            case BOOLEAN -> {
                boolean yes = cell.amount().signum() != 0;
                yield new CellAnswer(name.indicator(), name.member(), null, yes, null, null, null, null, null, null);
            }
            case CODE -> {
                String code = question.codes().get(cell.amount().intValue());
                yield new CellAnswer(name.indicator(), name.member(), null, null, code, null, null, null, null, null);
            }
        };
    }

    private static CellAnswer stated(FormDefinition.Question question, CellAnswer.State state) {
        return new CellAnswer(
                question.name().indicator(), question.name().member(), null, null, null, state, null, null, null, null);
    }
}
