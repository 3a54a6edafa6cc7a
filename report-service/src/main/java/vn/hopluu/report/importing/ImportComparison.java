package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.check.Checks;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.ReportStatus;
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

    private static void handedIn(ParsedReport read, ImportedReports.Present present, ImportFindings remarks) {
        remarks.fault(
                read.row(),
                "",
                "handed-in",
                present.state(),
                "Báo cáo của đơn vị " + unitName(read).code() + " đã nộp (" + present.state()
                        + "), tệp có số liệu khác với bản đã nộp.",
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
