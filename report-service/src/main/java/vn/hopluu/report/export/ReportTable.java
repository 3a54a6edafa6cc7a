package vn.hopluu.report.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Explainable;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.ColumnLabels;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.report.template.ReportWorkbook;

/// A report as a table: a row per cell of its form, then a row per heading, the days, and a row
/// per explanation. The unit's code in each row lets the import
/// read it again.
final class ReportTable {

    private static final List<String> HEADER =
            List.of("Mã", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Ước", "Giải trình", "Ghi chú", "Mã đơn vị");

    private ReportTable() {}

    static Table of(ReportWorkbook report) {
        Content content = report.content();
        Map<Name, CellAnswer> answers = new HashMap<>();
        if (content != null) {
            content.values()
                    .forEach(answer ->
                            answers.put(new Name(String.valueOf(answer.indicator()), answer.member()), answer));
        }
        List<List<Table.Value>> rows = new ArrayList<>();
        for (Question question : report.sheet().questions()) {
            rows.add(row(report, question, answers.get(question.name())));
        }
        if (content != null) {
            report.sheet().layout().narratives().stream()
                    .filter(heading -> content.narrative().containsKey(heading.code()))
                    .forEach(heading -> rows.add(List.of(
                            text(heading.code()),
                            text(heading.heading()),
                            text(""),
                            text(content.narrative().get(heading.code())),
                            text(""),
                            text(""),
                            text(""),
                            text(report.unitCode()))));
            beside(report, content, rows);
        }
        return new Table("Báo cáo", HEADER, rows);
    }

    /// The days, and what is said to findings.
    private static void beside(ReportWorkbook report, Content content, List<List<Table.Value>> rows) {
        if (content.dataFrom() != null) {
            rows.add(row(report, ColumnLabels.DATA_FROM, "", new Table.Value.Day(content.dataFrom())));
        }
        if (content.dataTo() != null) {
            rows.add(row(report, ColumnLabels.DATA_TO, "", new Table.Value.Day(content.dataTo())));
        }
        if (content.estimatedTo() != null) {
            rows.add(row(report, ColumnLabels.ESTIMATED_TO, "", new Table.Value.Day(content.estimatedTo())));
        }
        for (Content.SectionWindow section : content.sectionWindows()) {
            rows.add(row(
                    report,
                    ColumnLabels.sectionDay(section.section(), true),
                    "",
                    new Table.Value.Day(section.dataFrom())));
            rows.add(row(
                    report,
                    ColumnLabels.sectionDay(section.section(), false),
                    "",
                    new Table.Value.Day(section.dataTo())));
        }
        Map<String, String> asked = report.explainable().stream()
                .collect(Collectors.toMap(Explainable::rule, Explainable::asked, (one, other) -> one));
        content.explanations()
                .forEach(one -> rows.add(row(
                        report,
                        ColumnLabels.explanationOf(one.rule()),
                        asked.getOrDefault(one.rule(), ""),
                        text(one.text()))));
    }

    private static List<Table.Value> row(ReportWorkbook report, String name, String asked, Table.Value value) {
        return List.of(text(name), text(asked), text(""), value, text(""), text(""), text(""), text(report.unitCode()));
    }

    private static List<Table.Value> row(ReportWorkbook report, Question question, @Nullable CellAnswer answer) {
        var indicator = report.sheet().indicators().get(question.name().indicator());
        return List.of(
                text(question.name().toString()),
                text(question.title()),
                text(indicator == null ? "" : indicator.measure()),
                Optional.ofNullable(answer).map(given -> value(given, question)).orElse(Table.Value.NONE),
                text(answer != null && Boolean.TRUE.equals(answer.estimate()) ? StateLabels.ESTIMATE : ""),
                text(answer == null ? null : answer.explanation()),
                text(answer == null ? null : answer.comment()),
                text(report.unitCode()));
    }

    private static Table.Value value(CellAnswer answer, Question question) {
        BigDecimal amount = answer.amount();
        if (amount != null) {
            return new Table.Value.Number(amount);
        }
        if (answer.state() != null) {
            return text(StateLabels.of(answer.state()));
        }
        if (answer.answer() != null) {
            return text(answer.answer() ? StateLabels.YES : StateLabels.NO);
        }
        return text(answer.code() == null ? null : question.answer(answer.code()));
    }

    private static Table.Value text(@Nullable String text) {
        return new Table.Value.Text(text == null ? "" : text);
    }
}
