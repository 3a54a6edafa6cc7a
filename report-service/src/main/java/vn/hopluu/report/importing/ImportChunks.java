package vn.hopluu.report.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.importing.ImportSubmission.Draft;
import vn.hopluu.report.importing.ImportSubmission.Passed;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.CallersMoves;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.ReportStatus;

/// Works on the reports of an import some at a time, in the transaction of its commit. After each lot the persistence
/// context is empty again, so the caller has nothing in it.
@ApplicationScoped
class ImportChunks {

    private final ImportedReports importedReports;
    private final ImportSubmission submission;
    private final ContentJson contents;
    private final Outbox outbox;
    private final EntityManager database;

    private final CallersMoves callersMoves;

    ImportChunks(
            ImportedReports importedReports,
            ImportSubmission submission,
            ContentJson contents,
            Outbox outbox,
            CallersMoves callersMoves,
            EntityManager database) {
        this.callersMoves = callersMoves;
        this.importedReports = importedReports;
        this.submission = submission;
        this.contents = contents;
        this.outbox = outbox;
        this.database = database;
    }

    /// Does to a lot's reports what the commit is to do, and leaves the rows that come of it in `staging`.
    ///
    /// @param submit whether they are handed in, too
    /// @param problems gathers everything that keeps any of the reports back; where there is any, nothing is staged
    /// @param shown so many of them are described in the answer
    Staged stage(
            StagingTables staging,
            UUID importId,
            ImportChunk chunk,
            boolean submit,
            FieldErrors problems,
            int shown,
            Actor by) {
        List<Opened> opened = opened(importId, chunk, submit);
        for (Opened one : opened) {
            if (one.written() != null) {
                importedReports.draft(one.report(), one.written(), by);
            }
        }
        List<Passed> passed = submit ? submission.check(submittable(opened), problems, by) : List.of();
        List<ReportStatus> standings = List.of();
        if (problems.areNone()) {
            stage(staging, opened, passed, by);
            standings =
                    standings(opened.stream().limit(shown).map(Opened::report).toList());
        }
        database.clear();
        return new Staged(standings, passed.size());
    }

    private void stage(StagingTables staging, List<Opened> opened, List<Passed> passed, Actor by) {
        importedReports.recallApproved(passed.stream().map(Passed::report).toList());
        List<Long> stored = opened.stream()
                .filter(Opened::stood)
                .map(one -> one.report().id())
                .toList();
        staging.stage(stored, () -> {
            submission.submit(passed, by);
            database.flush();
            outbox.write();
        });
    }

    /// What becomes of a lot.
    ///
    /// @param standings of the first reports, as they will be
    /// @param submitted how many are handed in
    record Staged(List<ReportStatus> standings, int submitted) {
        Staged {
            standings = List.copyOf(standings);
        }
    }

    private List<ReportStatus> standings(List<Report> reports) {
        Map<ReportKey, ReportAddress> addresses =
                submission.addresses(reports.stream().map(Report::key).toList());
        return reports.stream()
                .map(report -> standing(Objects.requireNonNull(addresses.get(report.key())), report))
                .toList();
    }

    private ReportStatus standing(ReportAddress address, Report report) {
        return ReportStatus.of(address, report, callersMoves.of(address));
    }

    /// A report that the file speaks of.
    ///
    /// @param stood whether it stood before
    /// @param written the draft that the file makes, as it is stored; null where it changes nothing
    private record Opened(
            int place,
            Report report,
            boolean stood,
            @Nullable String written) {}

    /// The reports that stand, and those that the file makes.
    ///
    /// @param all also those that the file does not change
    private List<Opened> opened(UUID importId, ImportChunk chunk, boolean all) {
        List<ComparedReport> concerned =
                chunk.reports().stream().filter(one -> all || one.changes()).toList();
        // One that was not there before is made, and meets whoever made it meanwhile: it is neither held nor compared
        Map<ReportKey, Report> reports = importedReports.read(concerned.stream()
                .filter(one -> one.tag() != null)
                .map(ComparedReport::report)
                .toList());
        Map<Integer, String> written = ImportPart.contents(importId, chunk);
        List<Opened> opened = new ArrayList<>();
        for (ComparedReport one : concerned) {
            Report report = reports.get(one.report());
            if (report != null) {
                opened.add(new Opened(one.place(), report, true, written.get(one.place())));
            } else if (one.changes()) {
                opened.add(
                        new Opened(one.place(), importedReports.create(one.report()), false, written.get(one.place())));
            }
        }
        return opened;
    }

    /// A report that is handed in already and was not changed is left alone.
    private List<Draft> submittable(List<Opened> opened) {
        return opened.stream()
                .filter(one -> importedReports.canBeSubmitted(one.report()))
                .flatMap(one -> content(one).map(content -> new Draft(one.place(), one.report(), content)).stream())
                .toList();
    }

    private Optional<Content> content(Opened one) {
        String written = one.written();
        return written == null ? importedReports.openDraft(one.report()) : Optional.of(contents.read(written));
    }
}
