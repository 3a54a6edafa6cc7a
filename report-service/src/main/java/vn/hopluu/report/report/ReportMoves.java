package vn.hopluu.report.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.content.Cells;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ContentJson;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.outbox.Outbox;

/// Makes a move: the entity's state, the version it adds, the line in the history and the event, in the caller's
/// transaction. The caller holds the report's row ([Report#locked]).
@ApplicationScoped
public class ReportMoves {

    private final ContentJson json;
    private final Outbox outbox;

    ReportMoves(ContentJson json, Outbox outbox) {
        this.json = json;
        this.outbox = outbox;
    }

    public void submit(Report report, Filled filled, By by) {
        int number = report.submit(by.at());
        add(report, number, filled, null, by);
        made(report, Move.SUBMIT, null, by);
    }

    public void correct(Report report, Filled filled, String reason, By by) {
        int number = report.correct(by.at());
        add(report, number, filled, reason, by);
        made(report, Move.CORRECT, reason, by);
    }

    public void sendBack(Report report, String reason, By by) {
        report.require(Move.RETURN);
        report.sendBack(newest(report).content(), by.at());
        made(report, Move.RETURN, reason, by);
    }

    public void approve(Report report, By by) {
        report.approve(by.at());
        made(report, Move.APPROVE, null, by);
    }

    public void lock(Report report, By by) {
        report.lock(by.at());
        made(report, Move.LOCK, null, by);
    }

    public void withdraw(Report report, @Nullable String reason, By by) {
        report.require(Move.WITHDRAW);
        report.withdraw(newest(report).content(), by.at());
        made(report, Move.WITHDRAW, reason, by);
    }

    private void add(Report report, int number, Filled filled, @Nullable String reason, By by) {
        new ReportVersion(
                        new ReportVersion.Key(report.id(), number),
                        filled.formVersion(),
                        json.write(filled.content()),
                        Cells.write(filled.cells()),
                        reason,
                        by)
                .persist();
    }

    private void made(Report report, Move move, @Nullable String reason, By by) {
        new ReportMove(report, move, reason, by).persist();
        outbox.put(event(report), by.at());
    }

    private ReportChanged event(Report report) {
        ReportVersion handedIn = version(report, report.handedIn());
        ReportVersion approved = version(report, report.approved());
        ReportVersion current = handedIn == null ? approved : handedIn;
        Content content = current == null ? null : json.read(current.content());
        ReportKey key = report.key();
        return new ReportChanged(
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage(),
                report.revision(),
                report.state().sent(),
                handedIn == null ? null : handedIn.figures(),
                approved == null ? null : approved.figures(),
                report.firstSubmittedAt(),
                report.lastSubmittedAt(),
                content == null ? null : content.dataFrom(),
                content == null ? null : content.dataTo(),
                false);
    }

    private static ReportVersion newest(Report report) {
        return ReportVersion.of(report, report.highestVersion());
    }

    private static @Nullable ReportVersion version(Report report, @Nullable Integer number) {
        return number == null ? null : ReportVersion.of(report, number);
    }
}
