package vn.hopluu.report.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.report.content.Cells;

/// What was handed in, once: never changed, only followed by another version.
@Entity
public class ReportVersion extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private int formVersion;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column
    private String cells;

    @Column
    private @Nullable String reason;

    @Column
    private String madeBy;

    @Column
    private Instant madeAt;

    /// The n-th version of a report.
    @Embeddable
    public record Key(long reportId, int number) {}

    protected ReportVersion() {}

    /// @param cells the vector, see [Cells]
    /// @param reason why, for a correction
    ReportVersion(Key key, int formVersion, String content, String cells, @Nullable String reason, By by) {
        this.key = key;
        this.formVersion = formVersion;
        this.content = content;
        this.cells = cells;
        this.reason = reason;
        this.madeBy = by.name();
        this.madeAt = by.at();
    }

    static ReportVersion of(Report report, int number) {
        ReportVersion version = findById(new Key(report.id(), number));
        if (version == null) {
            throw new IllegalStateException("version " + number + " of report " + report.id() + " is not stored");
        }
        return version;
    }

    /// All versions, the first first.
    static List<ReportVersion> all(Report report) {
        return list("key.reportId = ?1 order by key.number", report.id());
    }

    ReportChanged.Figures figures() {
        return new ReportChanged.Figures(key.number(), formVersion, Cells.read(cells));
    }

    long reportId() {
        return key.reportId();
    }

    int number() {
        return key.number();
    }

    int formVersion() {
        return formVersion;
    }

    String content() {
        return content;
    }

    @Nullable
    String reason() {
        return reason;
    }

    By made() {
        return new By(madeBy, madeAt, null);
    }
}
