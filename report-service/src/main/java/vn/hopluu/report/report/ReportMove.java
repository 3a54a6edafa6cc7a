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
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.lifecycle.Move;

/// One move that was made: what, by whom, when and why. Rows are only ever added.
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

    protected ReportMove() {}

    ReportMove(Report report, Move move, @Nullable String reason, By by) {
        this.reportId = report.id();
        this.move = move;
        this.version = report.highestVersion() == 0 ? null : report.highestVersion();
        this.revision = report.revision();
        this.reason = reason;
        this.madeBy = by.name();
        this.madeAt = by.at();
    }
}
