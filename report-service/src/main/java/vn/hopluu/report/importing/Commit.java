package vn.hopluu.report.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.Channel;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportFiling;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.Standing;
import vn.hopluu.web.problem.Problem;

/// Writes what an import would: every report of it, or none.
@ApplicationScoped
class Commit {

    private static final int TRANSACTION_SECONDS = 300;
    private static final int LISTED = 200;

    private final ReportFiling filing;
    private final HandingIn handingIn;
    private final Closings closings;
    private final StaleReports stale;
    private final ImportJson json;
    private final ContentJson contents;
    private final Caller caller;
    private final EntityManager database;

    Commit(
            ReportFiling filing,
            HandingIn handingIn,
            Closings closings,
            StaleReports stale,
            ImportJson json,
            ContentJson contents,
            Caller caller,
            EntityManager database) {
        this.filing = filing;
        this.handingIn = handingIn;
        this.closings = closings;
        this.stale = stale;
        this.json = json;
        this.contents = contents;
        this.caller = caller;
        this.database = database;
    }

    /// @param submit whether the reports are handed in, too
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such import, 409 where it was committed
    ///     differently or is to be handed in and sealed, 412 where a report changed since the file was read, 422
    ///     where something is to be mended
    CommitView commit(UUID id, boolean submit) {
        By by = caller.now(Channel.FILE);
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> once(id, submit, by));
        } catch (ConstraintViolationException sameMoment) {
            throw QuarkusTransaction.requiringNew().call(() -> stale.createdMeanwhile(ImportPart.of(id)));
        } catch (LockAcquisitionException deadlock) {
            throw Problem.builder(
                            ReportProblem.BUSY,
                            "Others write the same reports at this moment. Nothing was stored: commit again.")
                    .withHeader("Retry-After", "1")
                    .build();
        }
    }

    private CommitView once(UUID id, boolean submit, By by) {
        ReportImport stored = ReportImport.held(id, by.at()).orElseThrow(() -> ImportDesk.unknown(id));
        String outcome = stored.outcome();
        if (outcome != null) {
            return again(stored, submit, outcome);
        }
        ImportDesk.refuseRefused(stored, json);
        List<ImportPart> parts = ImportPart.of(id);
        List<ImportPart> concerned =
                parts.stream().filter(part -> submit || part.content() != null).toList();
        if (submit) {
            closings.require(concerned.stream()
                    .map(part -> part.report().reportedUnit())
                    .toList());
        }
        Map<ReportKey, Report> held =
                filing.hold(concerned.stream().map(ImportPart::report).toList());
        stale.refuse(concerned, held);
        CommitView done = write(stored, parts, concerned, held, submit, by);
        stored.commit(by.at(), submit, json.write(done));
        database.flush();
        return done;
    }

    private CommitView again(ReportImport stored, boolean submit, String outcome) {
        if (!Objects.equals(stored.submitted(), submit)) {
            throw Problem.of(
                    ReportProblem.IMPORT_COMMITTED,
                    "The import was committed " + (submit ? "without" : "with")
                            + " handing in. Hand the reports in one by one, or upload the file again.");
        }
        return json.read(outcome, CommitView.class);
    }

    private CommitView write(
            ReportImport stored,
            List<ImportPart> parts,
            List<ImportPart> concerned,
            Map<ReportKey, Report> held,
            boolean submit,
            By by) {
        List<HandingIn.Draft> drafts = new ArrayList<>();
        int changed = 0;
        for (ImportPart part : concerned) {
            Report report = held.get(part.report());
            String content = part.content();
            if (content != null) {
                report = filing.draft(report, part.report(), contents.read(content), by);
                changed++;
            }
            if (report != null) {
                drafts.add(new HandingIn.Draft(part, report, content(report, content)));
            }
        }
        // New reports get their rows here, so that another's at the same moment is met before anything is said
        database.flush();
        int submitted = submit ? handingIn.submit(drafts, by) : 0;
        return new CommitView(stored.id(), by.at(), changed, parts.size() - changed, submitted, standings(drafts));
    }

    private @Nullable Content content(Report report, @Nullable String written) {
        return written == null ? filing.openDraft(report).orElse(null) : contents.read(written);
    }

    private List<Standing> standings(List<HandingIn.Draft> drafts) {
        return drafts.stream()
                .limit(LISTED)
                .map(draft -> Standing.of(handingIn.address(draft.part().report()), draft.report()))
                .toList();
    }
}
