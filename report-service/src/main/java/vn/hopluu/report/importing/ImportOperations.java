package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.report.Caller;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.problem.Problem;

/// Looking at imports, and putting them away.
@ApplicationScoped
class ImportOperations {

    private final ImportJson json;
    private final Caller caller;
    private final Clock clock;

    ImportOperations(ImportJson json, Caller caller, Clock clock) {
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ImportView read(UUID id) {
        return ImportView.of(known(id), json);
    }

    /// The caller's own, the newest first.
    @Transactional
    Page<ImportLine> list(PageRequest page) {
        Instant now = clock.instant();
        ReportImport last = page.after().isEmpty() ? null : last(page.after(), now);
        return page.of(ReportImport.of(caller.name(), last, now, page.rowsToRead()), ReportImport::id, ImportLine::of);
    }

    private static ReportImport last(String after, Instant now) {
        try {
            return ReportImport.of(UUID.fromString(after), now)
                    .orElseThrow(() -> BadParameter.of("after", after, Message.of("report.import-operations.after")));
        } catch (IllegalArgumentException notAnId) {
            throw PageRequest.notAKey(after);
        }
    }

    @Transactional
    Page<ReportChange> reports(UUID id, PageRequest page) {
        return page.of(
                ImportPart.after(known(id).id(), (int) Math.min(page.after(-1), Integer.MAX_VALUE), page.rowsToRead()),
                ImportPart::place,
                part -> json.read(part.told(), ReportChange.class));
    }

    @Transactional
    void delete(UUID id) {
        known(id).delete();
    }

    private ReportImport known(UUID id) {
        return ReportImport.of(id, caller.name(), clock.instant()).orElseThrow(() -> unknown(id));
    }

    static HttpProblem unknown(UUID id) {
        return Problem.of(ReportProblem.UNKNOWN_IMPORT, Message.of("report.import-operations.unknown-import", id));
    }

    /// @throws HttpProblem 422 with the line list where the file is to be mended, or a choice to be made first
    static void refuseRefused(ReportImport stored, ImportJson json) {
        if (stored.state() == ImportState.REFUSED) {
            ImportSummary summary = json.read(stored.summary(), ImportSummary.class);
            throw refusal(summary.findingCount(), summary.findings());
        }
        if (stored.state() == ImportState.UNDECIDED) {
            throw undecided(json.read(stored.summary(), ImportSummary.class));
        }
    }

    private static HttpProblem undecided(ImportSummary summary) {
        return Problem.builder(ReportProblem.FILE_REFUSED, Message.of("report.import.unseen", summary.unseenCount()))
                .with("findings", summary.unseenCount())
                .with(
                        "errors",
                        new Told(summary.notes().stream()
                                .filter(note -> note.code().equals(ImportFindings.UNSEEN))
                                .toList()))
                .build();
    }

    /// The whole file is refused: every line of it stands or none.
    static HttpProblem refusal(int count, List<LineFinding> findings) {
        return Problem.builder(ReportProblem.FILE_REFUSED, Message.of("report.import.refused", count))
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
