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
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.report.review.RequiredStep;

/// A step of a report's review that was taken or taken back, by whom and when. Rows are only ever added.
@Entity
class ReportStep extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_step_seq")
    @SequenceGenerator(name = "report_step_seq", sequenceName = "report_step_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column
    private long reportId;

    @Column
    private @Nullable Integer version;

    @Column
    private long revision;

    @Column
    @Enumerated(EnumType.STRING)
    private Act act;

    @Column
    private String step;

    @Column
    private @Nullable String section;

    @Column
    private String madeBy;

    @Column
    private Instant madeAt;

    enum Act {
        TAKEN,
        TAKEN_BACK
    }

    /// What stands on what was signed for a head; null where it was not, as is for whom.
    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable Signature signature;

    @Column
    private @Nullable String signsFor;

    protected ReportStep() {}

    ReportStep(Report report, Act act, RequiredStep place, Actor by) {
        this.reportId = report.id();
        this.version = report.handedIn();
        this.revision = report.revision();
        this.act = act;
        this.step = place.step();
        this.section = place.section();
        this.madeBy = by.name();
        this.madeAt = by.at();
        this.signature = by.signature();
        this.signsFor = by.signsFor();
    }
}
