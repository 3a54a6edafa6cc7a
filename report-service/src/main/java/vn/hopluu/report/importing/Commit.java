package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.report.By;
import vn.hopluu.report.report.Caller;
import vn.hopluu.report.report.Channel;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportAddress;
import vn.hopluu.report.report.ReportFiling;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.report.Standing;
import vn.hopluu.report.storing.Collision;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.problem.Problem;

/// Writes what an import would: every report of it, or none.
///
/// All is read, checked and made while nobody is kept from the reports. Only then are they held, compared with what was
/// read, and written in as few statements as there are tables: however large the file is, its reports are held for
/// seconds.
@ApplicationScoped
class Commit {

    private static final Logger LOG = Logger.getLogger(Commit.class);
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration LOCK_WAIT = Duration.ofSeconds(2);
    private static final int LISTED = 200;

    private final Storing storing;
    private final ReportFiling filing;
    private final HandingIn handingIn;
    private final Closings closings;
    private final StaleReports stale;
    private final ImportJson json;
    private final ContentJson contents;
    private final Caller caller;
    private final EntityManager database;

    Commit(
            Storing storing,
            ReportFiling filing,
            HandingIn handingIn,
            Closings closings,
            StaleReports stale,
            ImportJson json,
            ContentJson contents,
            Caller caller,
            EntityManager database) {
        this.storing = storing;
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
    /// @throws HttpProblem 404 for no such import, 409 where it was committed differently or is to be handed in and
    ///     sealed, 412 where a report changed since the file was read, 422 where something is to be mended, 503
    ///     where others hold some of the reports
    CommitView commit(UUID id, boolean submit) {
        By by = caller.now(Channel.FILE);
        try {
            Written written = storing.transaction(LOCK_WAIT, WITHIN, () -> once(id, submit, by));
            if (written.heldSince() != null) {
                tell(written.view(), written.heldSince());
            }
            return written.view();
        } catch (ConstraintViolationException sameMoment) {
            throw storing.transaction(() -> stale.createdMeanwhile(ImportPart.of(id)));
        } catch (RuntimeException e) {
            throw switch (Collision.of(e)) {
                case HELD, OVERTAKEN -> busy();
                case AWAY -> Collision.outage();
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
        return Problem.builder(
                        ReportProblem.HELD,
                        "Nơi khác đang ghi một số báo cáo của tệp này. Chưa có gì được lưu: sau vài giây hãy nhập lại (commit"
                                + " cùng một import, không cần tải tệp lên lần nữa).")
                .withHeader("Retry-After", "2")
                .build();
    }

    private Written once(UUID id, boolean submit, By by) {
        // Nothing is written before all of it is held: neither for a query's sake nor when an id is taken
        database.unwrap(Session.class).setHibernateFlushMode(FlushMode.COMMIT);
        ReportImport stored = ReportImport.held(id, by.at()).orElseThrow(() -> ImportDesk.unknown(id));
        String outcome = stored.outcome();
        if (outcome != null) {
            return new Written(again(stored, submit, outcome), null);
        }
        ImportDesk.refuseRefused(stored, json);
        List<ImportPart> parts = ImportPart.of(id);
        List<ImportPart> concerned =
                parts.stream().filter(part -> submit || part.content() != null).toList();
        List<ReportKey> keys = concerned.stream().map(ImportPart::report).toList();
        Map<ReportKey, Report> read = filing.read(keys);
        stale.refuse(concerned, tags(read));
        CommitView done = make(stored, parts, concerned, read, submit, by);
        stored.commit(by.at(), submit, json.write(done));
        return new Written(done, write(concerned, keys, submit));
    }

    private static Map<ReportKey, String> tags(Map<ReportKey, Report> reports) {
        Map<ReportKey, String> tags = new HashMap<>();
        reports.forEach((key, report) -> tags.put(key, report.tag()));
        return tags;
    }

    /// From here to the commit, which follows at once, others are kept from the reports.
    ///
    /// @return when that began
    private long write(List<ImportPart> concerned, List<ReportKey> keys, boolean submit) {
        if (submit) {
            closings.require(keys.stream().map(ReportKey::reportedUnit).toList());
        }
        long begun = System.nanoTime();
        stale.refuse(concerned, filing.hold(keys));
        database.flush();
        return begun;
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

    private CommitView make(
            ReportImport stored,
            List<ImportPart> parts,
            List<ImportPart> concerned,
            Map<ReportKey, Report> read,
            boolean submit,
            By by) {
        Map<ReportKey, ReportAddress> addresses =
                handingIn.addresses(concerned.stream().map(ImportPart::report).toList());
        Map<ReportKey, Report> reports = new HashMap<>(read);
        concerned.stream()
                .filter(part -> part.content() != null)
                .forEach(part -> reports.computeIfAbsent(part.report(), filing::create));
        List<HandingIn.Draft> drafts = new ArrayList<>();
        int changed = 0;
        for (ImportPart part : concerned) {
            Report report = reports.get(part.report());
            String content = part.content();
            if (content != null && report != null) {
                filing.draft(report, contents.read(content), by);
                changed++;
            }
            if (report != null) {
                drafts.add(new HandingIn.Draft(
                        part, Objects.requireNonNull(addresses.get(part.report())), report, content(report, content)));
            }
        }
        int submitted = submit ? handingIn.submit(drafts, by) : 0;
        return new CommitView(stored.id(), by.at(), changed, parts.size() - changed, submitted, standings(drafts));
    }

    private @Nullable Content content(Report report, @Nullable String written) {
        return written == null ? filing.openDraft(report).orElse(null) : contents.read(written);
    }

    private static List<Standing> standings(List<HandingIn.Draft> drafts) {
        return drafts.stream()
                .limit(LISTED)
                .map(draft -> Standing.of(draft.address(), draft.report()))
                .toList();
    }
}
