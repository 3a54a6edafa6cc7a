package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.ReportStatus;
import vn.hopluu.web.json.VisibleText;
import vn.hopluu.web.problem.FieldError;

/// Holds what a file says of a report against what stands there, against the form's shape, and against its checks.
@ApplicationScoped
class ImportComparison {

    private final Checks checks;

    ImportComparison(Checks checks) {
        this.checks = checks;
    }

    /// @param content the content that the draft would have, or null where nothing changes
    record Compared(
            ParsedReport read,
            @Nullable String tag,
            @Nullable Content content,
            ReportChange told) {}

    /// @param withChecks whether the form's checks are asked
    Compared compare(
            ParsedReport read,
            String fileName,
            ImportedReports.@Nullable Present present,
            boolean withChecks,
            ImportFindings remarks) {
        ContentMerge.Merged merged = ContentMerge.of(read, fileName, present == null ? null : present.content());
        boolean changes = !merged.differences().isEmpty();
        askForReasons(merged, remarks);
        merged.halves()
                .forEach(half -> remarks.fault(
                        half.row(),
                        half.place(),
                        "half-window",
                        null,
                        "Số liệu của mục chỉ có một trong hai ngày.",
                        "Ghi cả ngày đầu và ngày cuối của mục, hoặc để trống cả hai."));
        read.texts().unknown().forEach(rule -> unknown(rule, present == null ? null : present.content(), remarks));
        if (changes && present != null && !present.editable()) {
            handedIn(read, present, remarks);
        }
        Optional<ValidContent> filled = changes ? filled(read, merged, remarks) : Optional.empty();
        List<Finding> findings =
                withChecks ? filled.map(one -> findings(read, one)).orElse(List.of()) : List.of();
        return new Compared(
                read,
                present == null ? null : present.tag(),
                filled.map(ValidContent::content).orElse(null),
                told(read, present, merged, findings, withChecks));
    }

    /// A missing figure without a reason can be drafted, not handed in.
    private static void askForReasons(ContentMerge.Merged merged, ImportFindings remarks) {
        List<CellAnswer> values = merged.content().values();
        merged.places().forEach((index, cell) -> {
            if (cell.isMissing() && values.get(index).explanation() == null) {
                remarks.note(
                        cell.row(),
                        cell.place(),
                        "reason-needed",
                        null,
                        cell.name() + ": chưa có số liệu mà chưa ghi lý do.",
                        "Ghi lý do ở cột \"Giải trình\" của dòng; thiếu lý do thì chưa nộp được báo cáo.");
            }
        });
    }

    /// What stands in the report under such a code stays there: the form may have asked for it once.
    private static void unknown(ParsedReport.UnknownRule unknown, @Nullable Content present, ImportFindings remarks) {
        ParsedReport.Said said = unknown.said();
        boolean stands = present != null
                && present.explanations().stream()
                        .anyMatch(one -> one.rule().equals(unknown.rule())
                                && VisibleText.ofFile(one.text()).equals(said.text()));
        if (stands) {
            return;
        }
        if (unknown.typed()) {
            remarks.fault(
                    said.row(),
                    said.place(),
                    "unknown-rule",
                    unknown.rule(),
                    "Không có kết quả kiểm tra nào cần giải trình mang mã \"" + unknown.rule() + "\".",
                    "Ghi đúng mã như hệ thống báo (ví dụ WINDOW), hoặc xóa dòng.");
        } else {
            remarks.note(
                    said.row(),
                    said.place(),
                    "rule-gone",
                    said.text(),
                    "Biểu đang dùng không còn hỏi giải trình mã " + unknown.rule() + " nên lời này không được nhập.");
        }
    }

    private static void handedIn(ParsedReport read, ImportedReports.Present present, ImportFindings remarks) {
        remarks.fault(
                read.row(),
                "",
                "handed-in",
                present.state(),
                "Báo cáo của đơn vị " + unitName(read).code() + " đã nộp, tệp có số liệu khác với bản đã nộp.",
                "Đề nghị đơn vị nhận trả lại báo cáo, hoặc gửi đính chính có lý do; tệp không thay được bản đã nộp.");
    }

    /// Empty where the content does not fit the form, and then there are faults.
    private static Optional<ValidContent> filled(
            ParsedReport read, ContentMerge.Merged merged, ImportFindings remarks) {
        try {
            return Optional.of(ContentCheck.draft(ReportBody.of(merged.content()), read.definition()));
        } catch (HttpProblem refused) {
            Object errors = refused.getParameters().get("errors");
            if (!(errors instanceof List<?> listed)) {
                throw refused;
            }
            listed.stream()
                    .filter(FieldError.class::isInstance)
                    .map(FieldError.class::cast)
                    .forEach(error -> ShapeFaults.add(error, read, merged.places(), remarks));
            return Optional.empty();
        }
    }

    private List<Finding> findings(ParsedReport read, ValidContent filled) {
        return checks.findings(read.address().subject(read.definition(), filled));
    }

    private static ReportChange told(
            ParsedReport read,
            ImportedReports.@Nullable Present present,
            ContentMerge.Merged merged,
            List<Finding> findings,
            boolean checked) {
        var key = read.address().key();
        return new ReportChange(
                unitName(read),
                key.form(),
                key.period(),
                key.coverage(),
                read.row() + 1,
                present == null ? null : present.state(),
                merged.differences(),
                findings,
                checked);
    }

    private static ReportStatus.UnitName unitName(ParsedReport read) {
        Unit unit = read.address().unit();
        Unit.Version version = unit.on(read.address().campaign().structureDate());
        return new ReportStatus.UnitName(unit.id(), version.code(), version.name());
    }
}
