package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.report.Actor;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.Channel;
import vn.hopluu.report.report.ImportedReports;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.ReportStatus;
import vn.hopluu.report.storing.Collision;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Writes what an import would: every report of it, or none.
///
/// All is read and checked, and each row made that is to be stored, while nobody is kept from the reports
/// ([StagingTables]). Only then are they held, compared with what was read, and all rows written by a few
/// statements: however large the file is, its reports are held for seconds. The rows are made some reports at a
/// time ([ImportChunks]): what is in memory does not grow with the file, but for a few words on each report.
@ApplicationScoped
class ImportCommit {

    private static final Logger LOG = Logger.getLogger(ImportCommit.class);
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration LOCK_WAIT = Duration.ofSeconds(2);
    private static final int LISTED = 200;

    private final Storing storing;
    private final ImportedReports importedReports;
    private final ImportChunks chunks;
    private final Closings closings;
    private final StaleReports stale;
    private final ImportJson json;
    private final Caller caller;
    private final EntityManager database;

    private final Campaigns campaigns;
    private final ReportScope scope;

    ImportCommit(
            Storing storing,
            ImportedReports importedReports,
            ImportChunks chunks,
            Closings closings,
            StaleReports stale,
            ImportJson json,
            Caller caller,
            EntityManager database,
            Campaigns campaigns,
            ReportScope scope) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.storing = storing;
        this.importedReports = importedReports;
        this.chunks = chunks;
        this.closings = closings;
        this.stale = stale;
        this.json = json;
        this.caller = caller;
        this.database = database;
    }

    /// @param submit whether the reports are handed in, too
    /// @throws HttpProblem 404 for no such import, 409 where it was committed differently or is to be handed in and
    ///     sealed, 412 where a report changed since the file was read, 422 where something is to be mended, 503
    ///     where others hold some of the reports
    CommitView commit(UUID id, boolean submit) {
        Actor by = caller.now(Channel.FILE);
        try {
            Written written = storing.transaction(LOCK_WAIT, WITHIN, () -> once(id, submit, by));
            if (written.heldSince() != null) {
                tell(written.view(), written.heldSince());
            }
            return written.view();
        } catch (ConstraintViolationException sameMoment) {
            throw storing.transaction(() -> stale.createdMeanwhile(id));
        } catch (RuntimeException e) {
            throw switch (Collision.of(e)) {
                case HELD, OVERTAKEN -> busy();
                case AWAY -> Collision.outage(e);
                case NONE -> e;
            };
        }
    }

    /// What was written, and since when its reports were held, by [System#nanoTime]; null where it was written before.
    private record Written(CommitView view, @Nullable Long heldSince) {}

    /// After the commit: nobody is kept from anything any more.
    private static void tell(CommitView written, long heldSince) {
        LOG.infof(
                "the import %s has written %d reports and handed in %d; they were held for %d ms",
                written.id(),
                written.changed(),
                written.submitted(),
                Duration.ofNanos(System.nanoTime() - heldSince).toMillis());
    }

    private static HttpProblem busy() {
        return Problem.builder(ReportProblem.HELD, Message.of("report.import.held"))
                .withHeader("Retry-After", "2")
                .build();
    }

    private Written once(UUID id, boolean submit, Actor by) {
        Session session = database.unwrap(Session.class);
        // Nothing is written but where it is said: neither for a query's sake nor when an id is taken
        session.setHibernateFlushMode(FlushMode.COMMIT);
        // A lot's rows of one table are sent at once
        session.setJdbcBatchSize(ImportChunk.SIZE);
        ReportImport stored = ReportImport.held(id, by.at())
                .filter(one -> one.isOf(by.name()))
                .orElseThrow(() -> ImportOperations.unknown(id));
        String outcome = stored.outcome();
        if (outcome != null) {
            return new Written(again(stored, submit, outcome), null);
        }
        ImportOperations.refuseRefused(stored, json);
        database.clear();
        List<ComparedReport> comparedReports = ImportPart.comparedReports(id);
        List<ComparedReport> concerned =
                comparedReports.stream().filter(one -> submit || one.changes()).toList();
        List<ReportKey> keys = concerned.stream().map(ComparedReport::report).toList();
        requireEntry(keys);
        stale.refuse(id, concerned, importedReports.tags(keys));
        StagingTables staging = StagingTables.create(database);
        CommitView done = stage(staging, id, comparedReports, submit, by);
        if (submit) {
            closings.require(keys.stream().map(ReportKey::reportedUnit).toList());
            importedReports.refuseMoves();
        }
        long begun = System.nanoTime();
        stale.refuse(id, concerned, importedReports.hold(keys));
        staging.publish();
        ReportImport.of(id, by.at()).orElseThrow().commit(by.at(), submit, json.write(done));
        database.flush();
        return new Written(done, begun);
    }

    /// What was the uploader's to enter may be so no more.
    private void requireEntry(List<ReportKey> keys) {
        for (ReportKey key : keys) {
            Campaign campaign = campaigns
                    .find(key.form(), key.period())
                    .orElseThrow(() -> new IllegalStateException("an import is of a campaign that is known"));
            scope.requireEntry(key.unitId(), campaign, key.coverage());
        }
    }

    /// What the import would do, made ready to be written at once; nobody is kept from anything.
    private CommitView stage(
            StagingTables staging, UUID id, List<ComparedReport> comparedReports, boolean submit, Actor by) {
        FieldErrors problems = new FieldErrors(ReportProblem.INVALID_REPORT);
        List<ReportStatus> standings = new ArrayList<>();
        int submitted = 0;
        for (ImportChunk chunk : ImportChunk.of(comparedReports)) {
            ImportChunks.Staged staged =
                    chunks.stage(staging, id, chunk, submit, problems, LISTED - standings.size(), by);
            submitted += staged.submitted();
            standings.addAll(staged.standings());
        }
        problems.refuse();
        staging.complete();
        int changed =
                (int) comparedReports.stream().filter(ComparedReport::changes).count();
        return new CommitView(id, by.at(), changed, comparedReports.size() - changed, submitted, standings);
    }

    private CommitView again(ReportImport stored, boolean submit, String outcome) {
        if (!Objects.equals(stored.submitted(), submit)) {
            throw Problem.of(
                    ReportProblem.IMPORT_COMMITTED,
                    Message.of(submit ? "report.import.committed-without" : "report.import.committed-with"));
        }
        return json.read(outcome, CommitView.class);
    }
}
