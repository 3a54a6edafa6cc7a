package vn.hopluu.report.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.report.ReportFiling;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Reports that changed after the file was compared with them: what the officer was shown is not what would happen.
@ApplicationScoped
class StaleReports {

    private static final int LISTED = 500;

    private final ReportFiling filing;
    private final ImportJson json;

    StaleReports(ReportFiling filing, ImportJson json) {
        this.filing = filing;
        this.json = json;
    }

    /// @param tags of the reports that exist
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 412 naming each of them
    void refuse(List<ImportPart> parts, Map<ReportKey, String> tags) {
        List<ImportPart> changed = parts.stream()
                .filter(part -> !Objects.equals(part.reportTag(), tags.get(part.report())))
                .toList();
        if (!changed.isEmpty()) {
            throw problem(changed);
        }
    }

    /// Another commit created some of the reports at the same moment.
    RuntimeException createdMeanwhile(List<ImportPart> parts) {
        Map<ReportKey, ReportFiling.Present> now =
                filing.present(parts.stream().map(ImportPart::report).toList());
        return problem(parts.stream()
                .filter(part -> part.reportTag() == null && now.containsKey(part.report()))
                .toList());
    }

    private RuntimeException problem(List<ImportPart> changed) {
        return Problem.of(
                ReportProblem.STALE,
                changed.size()
                        + " of the file's reports changed after it was uploaded. Nothing was stored: upload the file"
                        + " again, look at the differences, and commit that.",
                changed.stream().limit(LISTED).map(this::named).toList());
    }

    private FieldError named(ImportPart part) {
        ReportChange told = json.read(part.told(), ReportChange.class);
        String report = told.unit().code() + "/" + told.form() + "/" + told.period() + "?coverage=" + told.coverage();
        return new FieldError("/reports/" + part.place(), "stale", report, "as it was when the file was uploaded");
    }
}
