package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.standstill.Restoring;

/// What files need of reports: how many of them stand, what was handed in before, and drafts written. It runs in the
/// caller's transaction.
@ApplicationScoped
public class ImportedReports {

    private final EntityManager database;
    private final ContentJson json;
    private final ReportMoves moves;
    private final ReviewGate review;
    private final HeldReports held;
    private final Restoring restoring;

    ImportedReports(
            EntityManager database,
            ContentJson json,
            ReportMoves moves,
            ReviewGate review,
            HeldReports held,
            Restoring restoring) {
        this.database = database;
        this.json = json;
        this.moves = moves;
        this.review = review;
        this.held = held;
        this.restoring = restoring;
    }

    /// How a report stands.
    ///
    /// @param tag its `ETag`
    /// @param state as answers name it: `DRAFT`
    /// @param editable whether its draft can be written
    /// @param version the newest version's number, 0 where there is none
    /// @param content the draft where one is open, else the newest version; null where there is neither
    public record Present(
            String tag,
            String state,
            boolean editable,
            int version,
            @Nullable Content content) {}

    /// Those that exist, without waiting for anybody.
    public Map<ReportKey, Present> present(List<ReportKey> keys) {
        Collection<Report> found = Report.all(keys).values();
        Map<Long, String> newest = newest(found);
        return found.stream()
                .collect(Collectors.toMap(Report::key, report -> present(report, newest), (one, same) -> one));
    }

    /// Those that exist, held by nobody: what is made of them here may be written only where [#hold] finds them as they
    /// were.
    public Map<ReportKey, Report> read(List<ReportKey> keys) {
        return Report.all(keys);
    }

    /// The tags of those that exist, held by nobody.
    public Map<ReportKey, String> tags(List<ReportKey> keys) {
        return Report.tags(keys);
    }

    /// To be asked before [#hold] by whoever hands reports in.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 503 while reports wait for a recovery
    public void refuseMoves() {
        restoring.refuseMoves();
    }

    /// Those that exist, each held until the end of the transaction, with their tags.
    public Map<ReportKey, String> hold(List<ReportKey> keys) {
        return held.holdAll(keys);
    }

    /// Reads the versions that stand approved, all at once: a move finds its report's in the persistence context.
    public void recallApproved(Collection<Report> reports) {
        ReportVersion.approvedOf(reports);
    }

    /// A new report. Whoever makes several makes them before anything is done to one: rows are written in the order in
    /// which their kinds are first met, and all others point at the reports'.
    public Report create(ReportKey key) {
        Report report = new Report(key);
        report.persist();
        return report;
    }

    /// Makes the draft of a report.
    ///
    /// @param content as [ContentJson] writes it
    /// @throws IllegalMove where its state does not allow it
    public void draft(Report report, String content, Actor by) {
        report.edit(content, by);
        ReportMove.filed(report, by);
    }

    /// Whether its state lets a report be handed in.
    public boolean canBeSubmitted(Report report) {
        return report.possible().contains(Move.SUBMIT);
    }

    /// The draft of a report, if one is open.
    public Optional<Content> openDraft(Report report) {
        return Optional.ofNullable(report.draft()).map(json::read);
    }

    /// Whoever sends a file to be handed in stands for the steps on its drafts.
    ///
    /// @throws IllegalMove where its state does not allow it
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the regime wants different persons
    public void standIn(Report report, Actor by) {
        report.require(Move.SUBMIT);
        review.standIn(report, by);
    }

    /// Hands a report in, after [#standIn].
    ///
    /// @param findings what the checks found in it; all of it passes
    /// @throws IllegalMove where its state does not allow it
    public void submit(Report report, ValidContent filled, List<Finding> findings, Actor by) {
        moves.submitOfFile(report, filled, findings, by);
    }

    /// The vector that was last handed in, else approved, for those who compare with it.
    public Optional<List<Cell>> lastHandedIn(ReportKey key) {
        return Report.of(key).flatMap(report -> {
            Integer number = report.handedIn() == null ? report.approved() : report.handedIn();
            return number == null
                    ? Optional.empty()
                    : Optional.of(ReportVersion.of(report, number).figures().cells());
        });
    }

    private Present present(Report report, Map<Long, String> newest) {
        String content = report.draft() == null ? newest.get(report.id()) : report.draft();
        return new Present(
                report.tag(),
                report.state().name(),
                report.possible().contains(Move.EDIT),
                report.highestVersion(),
                content == null ? null : json.read(content));
    }

    /// The newest versions' content by report, of those without a draft.
    private Map<Long, String> newest(Collection<Report> reports) {
        List<Long> ids = reports.stream()
                .filter(report -> report.draft() == null && report.highestVersion() > 0)
                .map(Report::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select v from ReportVersion v, Report r where r.id in :ids and v.key.reportId = r.id"
                                + " and v.key.number = r.highestVersion",
                        ReportVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ReportVersion::reportId, ReportVersion::content, (one, same) -> one));
    }
}
