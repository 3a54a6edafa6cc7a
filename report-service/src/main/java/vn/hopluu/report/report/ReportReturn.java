package vn.hopluu.report.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a return asked to mend, kept with its move.
@Entity
class ReportReturn extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private @Nullable String step;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReturnBody.ToMend> cells;

    @Column
    private @Nullable LocalDate resendBy;

    /// A move of a report, by its revision.
    @Embeddable
    record Key(long reportId, long revision) {}

    protected ReportReturn() {}

    /// @param report as the return has left it
    ReportReturn(Report report, @Nullable String step, ReturnBody.Asked asked) {
        this.key = new Key(report.id(), report.revision());
        this.step = step;
        this.cells = List.copyOf(asked.cells());
        this.resendBy = asked.resendBy();
    }

    /// What a return asked for; null for one of before returns named cells.
    ///
    /// @param revision the return's
    static @Nullable ReportReturn of(Report report, long revision) {
        return findById(new Key(report.id(), revision));
    }

    @Nullable
    String step() {
        return step;
    }

    /// The last day for sending it again; null of a return of before.
    @Nullable
    LocalDate resendBy() {
        return resendBy;
    }

    List<ReturnBody.ToMend> cells() {
        return List.copyOf(cells);
    }
}
