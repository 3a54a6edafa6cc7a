package vn.hopluu.report.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.StateLabels;

/// What is shown in the figures' cells: what stands in the report, and what was handed in a period before.
final class TemplateFigures {

    private final Map<Name, CellAnswer> answers = new HashMap<>();
    private final List<Cell> before;

    /// @param before by slot; empty where nothing was handed in
    TemplateFigures(@Nullable Content content, List<Cell> before) {
        this.before = before;
        if (content != null) {
            content.values().stream()
                    .filter(answer -> answer.indicator() != null)
                    .forEach(answer ->
                            answers.put(new Name(String.valueOf(answer.indicator()), answer.member()), answer));
        }
    }

    Optional<CellAnswer> answer(Question question) {
        return Optional.ofNullable(answers.get(question.name()));
    }

    /// What stands beside a row: why, for each of its cells.
    String reasons(List<Question> row) {
        List<RowReasons.RowCell> cells = new ArrayList<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Question question : row) {
            String name = question.name().toString();
            Optional<CellAnswer> answer = answer(question);
            boolean missing = answer.map(CellAnswer::state)
                    .filter(CellAnswer.State.MISSING::equals)
                    .isPresent();
            cells.add(new RowReasons.RowCell(name, answer.isPresent(), missing));
            answer.map(CellAnswer::explanation).ifPresent(text -> reasons.put(name, text));
        }
        return RowReasons.write(cells, reasons);
    }

    void writeAnswer(XSSFCell cell, Question question) {
        answer(question).ifPresent(answer -> write(cell, answer, question));
    }

    private static void write(XSSFCell cell, CellAnswer answer, Question question) {
        BigDecimal amount = answer.amount();
        if (answer.state() != null) {
            cell.setCellValue(StateLabels.of(answer.state()));
        } else if (answer.answer() != null) {
            cell.setCellValue(answer.answer() ? StateLabels.YES : StateLabels.NO);
        } else if (answer.code() != null) {
            cell.setCellValue(question.answer(answer.code()));
        } else if (amount != null && Boolean.TRUE.equals(answer.estimate())) {
            cell.setCellValue(
                    StateLabels.ESTIMATE + " " + amount.toPlainString().replace('.', ','));
        } else if (amount != null) {
            SheetWriter.amount(cell, amount);
        }
    }

    void writeBefore(XSSFCell cell, Question question) {
        Cell last = question.slot() < before.size() ? before.get(question.slot()) : Cell.UNANSWERED;
        switch (last) {
            case Cell.Amount(var amount, var ignored) -> writeBefore(cell, question, amount);
            case Cell.NoOccurrence() -> cell.setCellValue(StateLabels.NO_OCCURRENCE);
            case Cell.NotApplicable() -> cell.setCellValue(StateLabels.NOT_APPLICABLE);
            case Cell.Missing() -> cell.setCellValue(StateLabels.MISSING);
            case Cell.Unanswered() -> cell.setBlank();
        }
    }

    private static void writeBefore(XSSFCell cell, Question question, BigDecimal amount) {
        if (question.valueType() == ValueType.BOOLEAN) {
            cell.setCellValue(amount.signum() == 0 ? StateLabels.NO : StateLabels.YES);
        } else if (question.valueType() == ValueType.CODE) {
            int position = amount.intValue();
            cell.setCellValue(
                    position >= 0 && position < question.codes().size()
                            ? question.answers().get(position)
                            : amount.toPlainString());
        } else {
            SheetWriter.amount(cell, amount);
        }
    }
}
