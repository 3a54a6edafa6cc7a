package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// Looking at imports, and putting them away.
@ApplicationScoped
class ImportDesk {

    private final ImportJson json;
    private final Clock clock;

    ImportDesk(ImportJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// @param last the place of the last report shown, or null where no page follows
    record Page(List<ReportChange> shown, @Nullable Integer last) {}

    @Transactional
    ImportView read(UUID id) {
        return ImportView.of(known(id), json);
    }

    /// @param after the place after which the page begins, -1 for the first
    @Transactional
    Page reports(UUID id, int after, int limit) {
        List<ImportPart> found = ImportPart.after(known(id).id(), after, limit + 1);
        List<ImportPart> shown = found.subList(0, Math.min(found.size(), limit));
        return new Page(
                shown.stream()
                        .map(part -> json.read(part.told(), ReportChange.class))
                        .toList(),
                found.size() > shown.size() ? shown.getLast().place() : null);
    }

    @Transactional
    void delete(UUID id) {
        known(id).delete();
    }

    private ReportImport known(UUID id) {
        return ReportImport.of(id, clock.instant()).orElseThrow(() -> unknown(id));
    }

    static HttpProblem unknown(UUID id) {
        return Problem.of(
                ReportProblem.UNKNOWN_IMPORT,
                "There is no import " + id + ". Imports are forgotten after a while: upload the file again.");
    }

    /// @throws HttpProblem 422 with the line list where the file is to be mended first
    static void refuseRefused(ReportImport stored, ImportJson json) {
        if (stored.state() == ImportState.REFUSED) {
            ImportSummary summary = json.read(stored.summary(), ImportSummary.class);
            throw refusal(summary.findingCount(), summary.findings());
        }
    }

    /// The whole file is refused: every line of it stands or none.
    static HttpProblem refusal(int count, List<LineFinding> findings) {
        return Problem.builder(
                        ReportProblem.FILE_REFUSED,
                        "Tệp có " + count
                                + " lỗi nên không báo cáo nào được nhập. Sửa theo từng dòng rồi gửi lại cả tệp.")
                .with("findings", count)
                .with("errors", new Told(findings))
                .build();
    }

    /// Problems are logged as they are; a thousand findings are for the answer alone.
    private static final class Told extends AbstractList<LineFinding> {

        private final List<LineFinding> findings;

        Told(List<LineFinding> findings) {
            this.findings = findings;
        }

        @Override
        public LineFinding get(int index) {
            return findings.get(index);
        }

        @Override
        public int size() {
            return findings.size();
        }

        @Override
        public String toString() {
            return size() + " findings";
        }
    }
}
