package vn.hopluu.report.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.report.lifecycle.Move;

/// One move that was made: what, by whom, when, from where and why. Rows are only ever added; only the newest, while it
/// is a draft's saving, counts on as the same person saves again from the same place, so that the history of a draft
/// that saves itself can still be read.
@Entity
class ReportMove extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_move_seq")
    @SequenceGenerator(name = "report_move_seq", sequenceName = "report_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private long reportId;

    @Column
    @Enumerated(EnumType.STRING)
    private Move move;

    @Column
    private @Nullable Integer version;

    @Column
    private long revision;

    @Column
    private @Nullable String reason;

    @Column
    private String madeBy;

    @Column
    private Instant madeAt;

    /// Orders what was done at one revision; null in rows of before.
    @Column
    private @Nullable Long edit;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column
    private @Nullable String address;

    /// How often a draft was saved in a row; null for a move.
    @Column
    private @Nullable Integer saves;

    @Column
    private @Nullable Instant lastAt;

    /// What stands on what was signed for a head; null where it was not, as is for whom.
    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Signature signature;

    @Column
    private @Nullable String signsFor;

    protected ReportMove() {}

    ReportMove(Report report, Move move, @Nullable String reason, Actor by) {
        this.reportId = report.id();
        this.move = move;
        this.version = report.highestVersion() == 0 ? null : report.highestVersion();
        this.revision = report.revision();
        this.reason = reason;
        this.madeBy = by.name();
        this.madeAt = by.at();
        this.signature = by.signature();
        this.signsFor = by.signsFor();
        this.edit = report.edit();
        this.channel = by.origin().channel();
        this.address = by.origin().address();
    }

    /// Notes that a draft was saved. The caller holds the report's row.
    static void saved(Report report, Actor by) {
        ReportMove newest = ReportMove.<ReportMove>find(
                        "reportId = ?1 and revision = ?2 order by coalesce(edit, 0) desc",
                        report.id(),
                        report.revision())
                .firstResult();
        ReportMove row = newest != null && newest.isSavingBy(by) ? newest : new ReportMove(report, Move.EDIT, null, by);
        row.saves = row.saves == null ? 1 : row.saves + 1;
        row.lastAt = by.at();
        row.persist();
    }

    /// A draft written whole, by one file: an act of its own, however many others came before.
    static void filed(Report report, Actor by) {
        ReportMove row = new ReportMove(report, Move.EDIT, null, by);
        row.saves = 1;
        row.lastAt = by.at();
        row.persist();
    }

    private boolean isSavingBy(Actor by) {
        return move == Move.EDIT && madeBy.equals(by.name()) && by.origin().equals(origin());
    }

    private @Nullable Origin origin() {
        return channel == null ? null : new Origin(channel, address);
    }

    /// Some of what was done to a report, the oldest first.
    static List<ReportMove> after(Report report, long revision, long edit, int limit) {
        return ReportMove.<ReportMove>find(
                        "reportId = ?1 and (revision > ?2 or revision = ?2 and coalesce(edit, 0) > ?3)"
                                + " order by revision, coalesce(edit, 0)",
                        report.id(),
                        revision,
                        edit)
                .page(0, limit)
                .list();
    }

    HistoryEntry act() {
        return new HistoryEntry(
                move.path(),
                version,
                revision,
                reason,
                madeBy,
                madeAt,
                saves,
                saves == null ? null : lastAt,
                channel,
                address,
                signature,
                signsFor,
                new HistoryEntry.Place(revision, edit == null ? 0 : edit));
    }
}
