package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.check.FindingsJson;
import vn.hopluu.report.content.Cells;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.standstill.Restoring;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Makes a move: the entity's state, the version it adds, the line in the history and the event, in the caller's
/// transaction. The caller holds the report's row ([Report#locked]).
@ApplicationScoped
public class ReportMoves {

    private final ContentJson json;
    private final FindingsJson findingsJson;
    private final Outbox outbox;
    private final ReviewGate review;
    private final Restoring restoring;

    ReportMoves(ContentJson json, FindingsJson findingsJson, Outbox outbox, ReviewGate review, Restoring restoring) {
        this.json = json;
        this.findingsJson = findingsJson;
        this.outbox = outbox;
        this.review = review;
        this.restoring = restoring;
    }

    /// Stores the report, too, where it is new. The regime's steps on its draft are taken, or whoever calls stands for
    /// them first ([ReviewGate#standIn]).
    ///
    /// @param findings what the checks found in it; all of it passes
    public void submit(Report report, ValidContent filled, List<Finding> findings, Actor by) {
        restoring.refuseMoves();
        submitOfFile(report, filled, findings, by);
    }

    /// The same for one of a file's reports. Whether reports wait is asked once for all of the file, just before they
    /// are held ([Restoring#refuseMoves]): to ask keeps a recovery from beginning until the transaction ends.
    void submitOfFile(Report report, ValidContent filled, List<Finding> findings, Actor by) {
        report.require(Move.SUBMIT);
        review.requireSigned(report);
        handIn(report, report.submit(by.at()), filled, findings, Move.SUBMIT, null, null, by);
    }

    /// Hands in what came on paper, on behalf of the unit. The paper stands for the steps on a draft.
    void submitOnPaper(Report report, ValidContent filled, List<Finding> findings, PaperEntry paper, Actor by) {
        restoring.refuseMoves();
        report.require(Move.SUBMIT);
        review.onPaper(report, by);
        int number = report.submitOnPaper(
                paper.officeId(), Objects.requireNonNull(paper.receivedAt(), "a paper has come"), by.at());
        handIn(report, number, filled, findings, Move.SUBMIT, paper.reason(), paper, by);
    }

    /// @param findings what the checks found in it; all of it passes
    public void correct(Report report, ValidContent filled, List<Finding> findings, String reason, Actor by) {
        restoring.refuseMoves();
        report.require(Move.CORRECT);
        review.standIn(report, by);
        handIn(report, report.correct(by.at()), filled, findings, Move.CORRECT, reason, null, by);
    }

    public void sendBack(Report report, String reason, LocalDate resendBy, Actor by) {
        restoring.refuseMoves();
        report.require(Move.RETURN);
        report.sendBack(newest(report).content(), resendBy, by.at());
        made(report, Move.RETURN, reason, by);
    }

    public void approve(Report report, Actor by) {
        restoring.refuseMoves();
        report.require(Move.APPROVE);
        review.requireAccepted(report);
        requireAnother(report, by);
        report.approve(by.at());
        made(report, Move.APPROVE, null, by);
    }

    /// Whoever entered what came on paper neither takes a step on it nor approves it.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where it is the same person
    static void requireAnother(Report report, Actor by) {
        if (isEnteredFromPaperBy(report, by.name())) {
            throw Problem.of(
                    ReportProblem.OTHER_PERSON_NEEDED, Message.of("report.report-moves.entered-it", by.name()));
        }
    }

    static boolean isEnteredFromPaperBy(Report report, String name) {
        Integer number = report.handedIn();
        return number != null
                && report.onBehalfById() != null
                && ReportVersion.of(report, number).madeBy().equals(name);
    }

    public void lock(Report report, Actor by) {
        restoring.refuseMoves();
        report.lock(by.at());
        made(report, Move.LOCK, null, by);
    }

    public void withdraw(Report report, @Nullable String reason, Actor by) {
        restoring.refuseMoves();
        report.require(Move.WITHDRAW);
        report.withdraw(newest(report).content(), by.at());
        made(report, Move.WITHDRAW, reason, by);
    }

    /// The event first: what it proves belongs to the report's row, and a new row is then written once.
    private void handIn(
            Report report,
            int number,
            ValidContent filled,
            List<Finding> findings,
            Move move,
            @Nullable String reason,
            @Nullable PaperEntry paper,
            Actor by) {
        ReportVersion approved = version(report, report.approved());
        tell(
                report,
                event(
                        report,
                        new ReportChanged.Figures(number, filled.formVersion(), filled.cells()),
                        approved == null ? null : approved.figures(),
                        filled.content(),
                        paper == null ? null : (Long) paper.officeId()),
                by);
        report.persist();
        new ReportVersion(
                        report,
                        filled.formVersion(),
                        json.write(filled.content()),
                        Cells.write(filled.cells()),
                        findingsJson.write(findings),
                        move == Move.CORRECT ? reason : null,
                        paper,
                        by)
                .persist();
        new ReportMove(report, move, reason, by).persist();
    }

    private void made(Report report, Move move, @Nullable String reason, Actor by) {
        new ReportMove(report, move, reason, by).persist();
        tell(report, standing(report), by);
    }

    private void tell(Report report, ReportChanged event, Actor by) {
        outbox.put(event, by.at(), by.trace());
        report.told(event);
    }

    /// What the report's newest event said, made again from what is stored. The caller holds the report's row.
    public ReportChanged standing(Report report) {
        ReportVersion handedIn = version(report, report.handedIn());
        ReportVersion approved = version(report, report.approved());
        ReportVersion current = handedIn == null ? approved : handedIn;
        return event(
                report,
                handedIn == null ? null : handedIn.figures(),
                approved == null ? null : approved.figures(),
                current == null ? null : json.read(current.content()),
                current == null ? null : current.onBehalfById());
    }

    /// Notes the hashes of the newest event on a report whose event was sent by a version that did not keep
    /// them. The caller holds its row.
    public void prove(Report report) {
        report.told(standing(report));
    }

    private static ReportChanged event(
            Report report,
            ReportChanged.@Nullable Figures handedIn,
            ReportChanged.@Nullable Figures approved,
            @Nullable Content content,
            @Nullable Long onBehalfById) {
        ReportKey key = report.key();
        return new ReportChanged(
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage(),
                report.revision(),
                sent(report.state()),
                handedIn,
                approved,
                report.firstSubmittedAt(),
                report.lastSubmittedAt(),
                content == null ? null : content.dataFrom(),
                content == null ? null : content.dataTo(),
                content == null ? null : content.estimatedTo(),
                report.resendBy(),
                onBehalfById,
                false);
    }

    /// A draft sends nothing, unless something of it was heard that a restore of the database has lost: then it is one
    /// that nobody has handed in.
    private static ReportChanged.State sent(ReportState state) {
        return state == ReportState.DRAFT ? ReportChanged.State.WITHDRAWN : state.sent();
    }

    private static ReportVersion newest(Report report) {
        return ReportVersion.of(report, report.highestVersion());
    }

    private static @Nullable ReportVersion version(Report report, @Nullable Integer number) {
        // A report without a version has no id yet either
        return number == null ? null : ReportVersion.of(report, number);
    }
}
