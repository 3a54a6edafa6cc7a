package vn.hopluu.report.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.content.Answer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormSheet.Name;
import vn.hopluu.report.reference.FormSheet.Question;
import vn.hopluu.report.spreadsheet.AnswerWords;

/// What is shown in the figures' cells: what stands in the report, and what was handed in a period before.
final class Figures {

    private final Map<Name, Answer> answers = new HashMap<>();
    private final List<Cell> before;

    /// @param before by slot; empty where nothing was handed in
    Figures(@Nullable Content content, List<Cell> before) {
        this.before = before;
        if (content != null) {
            content.values().stream()
                    .filter(answer -> answer.indicator() != null)
                    .forEach(answer ->
                            answers.put(new Name(String.valueOf(answer.indicator()), answer.member()), answer));
        }
    }

    Optional<Answer> answer(Question question) {
        return Optional.ofNullable(answers.get(question.name()));
    }

    void writeAnswer(XSSFCell cell, Question question) {
        answer(question).ifPresent(answer -> write(cell, answer));
    }

    private static void write(XSSFCell cell, Answer answer) {
        BigDecimal amount = answer.amount();
        if (answer.state() != null) {
            cell.setCellValue(AnswerWords.of(answer.state()));
        } else if (answer.answer() != null) {
            cell.setCellValue(answer.answer() ? AnswerWords.YES : AnswerWords.NO);
        } else if (answer.code() != null) {
            cell.setCellValue(answer.code());
        } else if (amount != null && Boolean.TRUE.equals(answer.estimate())) {
            cell.setCellValue(
                    AnswerWords.ESTIMATE + " " + amount.toPlainString().replace('.', ','));
        } else if (amount != null) {
            Paper.amount(cell, amount);
        }
    }

    void writeBefore(XSSFCell cell, Question question) {
        Cell last = question.slot() < before.size() ? before.get(question.slot()) : Cell.UNANSWERED;
        switch (last) {
            case Cell.Amount(var amount) -> writeBefore(cell, question, amount);
            case Cell.NoOccurrence() -> cell.setCellValue(AnswerWords.NO_OCCURRENCE);
            case Cell.NotApplicable() -> cell.setCellValue(AnswerWords.NOT_APPLICABLE);
            case Cell.Missing() -> cell.setCellValue(AnswerWords.MISSING);
            case Cell.Unanswered() -> cell.setBlank();
        }
    }

    private static void writeBefore(XSSFCell cell, Question question, BigDecimal amount) {
        if (question.valueType() == ValueType.BOOLEAN) {
            cell.setCellValue(amount.signum() == 0 ? AnswerWords.NO : AnswerWords.YES);
        } else if (question.valueType() == ValueType.CODE) {
            int position = amount.intValue();
            cell.setCellValue(
                    position >= 0 && position < question.codes().size()
                            ? question.codes().get(position)
                            : amount.toPlainString());
        } else {
            Paper.amount(cell, amount);
        }
    }
}
