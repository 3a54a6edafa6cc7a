package vn.hopluu.report.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;

/// A report's figures and texts, and what other reports say, as rules read them.
final class ReportFigures implements Figures {

    private final CheckedReport subject;
    private final OtherReportFigures otherReports;

    ReportFigures(CheckedReport subject, OtherReportFigures otherReports) {
        this.subject = subject;
        this.otherReports = otherReports;
    }

    @Override
    public Cell cell(Figure figure) {
        return otherReports.cell(figure, own(figure));
    }

    private Cell own(Figure figure) {
        return subject.definition()
                .question(figure.indicator(), figure.member())
                .map(question -> subject.filled().cells().get(question.slot()))
                .orElse(Cell.UNANSWERED);
    }

    @Override
    public boolean explained(Figure figure) {
        return subject.filled().content().values().stream()
                .anyMatch(answer -> isAbout(answer, figure) && isText(answer.explanation()));
    }

    @Override
    public boolean narrated(String heading) {
        return isText(subject.filled().content().narrative().get(heading));
    }

    private static boolean isAbout(CellAnswer answer, Figure figure) {
        return figure.indicator().equals(answer.indicator()) && Objects.equals(figure.member(), answer.member());
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
