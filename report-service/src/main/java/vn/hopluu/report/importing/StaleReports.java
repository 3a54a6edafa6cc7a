package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Reports that changed after the file was compared with them: what the officer was shown is not what would happen.
@ApplicationScoped
class StaleReports {

    private static final int LISTED = 500;

    private final ImportedReports importedReports;
    private final ImportJson json;

    StaleReports(ImportedReports importedReports, ImportJson json) {
        this.importedReports = importedReports;
        this.json = json;
    }

    /// @param tags of the reports that exist
    /// @throws HttpProblem 412 naming each of them
    void refuse(UUID importId, List<ComparedReport> comparedReports, Map<ReportKey, String> tags) {
        List<ComparedReport> changed = comparedReports.stream()
                .filter(one -> !Objects.equals(one.tag(), tags.get(one.report())))
                .toList();
        if (!changed.isEmpty()) {
            throw problem(importId, changed);
        }
    }

    /// Another commit created some of the reports at the same moment.
    HttpProblem createdMeanwhile(UUID importId) {
        List<ComparedReport> comparedReports = ImportPart.comparedReports(importId);
        Map<ReportKey, String> now = importedReports.tags(
                comparedReports.stream().map(ComparedReport::report).toList());
        return problem(
                importId,
                comparedReports.stream()
                        .filter(one -> one.tag() == null && now.containsKey(one.report()))
                        .toList());
    }

    private HttpProblem problem(UUID importId, List<ComparedReport> changed) {
        List<Integer> listed =
                changed.stream().limit(LISTED).map(ComparedReport::place).toList();
        return Problem.of(
                WebProblem.STALE,
                Message.of("report.stale-reports.stale", changed.size()),
                ImportPart.at(importId, listed).stream().map(this::named).toList());
    }

    private FieldError named(ImportPart part) {
        ReportChange told = json.read(part.told(), ReportChange.class);
        String report = told.unit().code() + "/" + told.form() + "/" + told.period() + "?coverage=" + told.coverage();
        return new FieldError("/reports/" + part.place(), "stale", report, Message.of("report.stale-reports.rule"));
    }
}
