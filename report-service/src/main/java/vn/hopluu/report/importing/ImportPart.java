package vn.hopluu.report.importing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.report.ReportKey;

/// One report of an import, as it would be.
@Entity
@Table(name = "report_import_part")
class ImportPart extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private long unitId;

    @Column
    private String form;

    @Column
    private String period;

    @Column
    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Column
    private @Nullable String reportTag;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String content;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String told;

    /// @param place from 0, in the order of the units' ids: the order in which reports are written
    @Embeddable
    record Key(UUID importId, int place) {}

    protected ImportPart() {}

    ImportPart(Key key, ReportKey report, @Nullable String reportTag, @Nullable String content, String told) {
        this.key = key;
        this.unitId = report.unitId();
        this.form = report.form();
        this.period = report.period();
        this.coverage = report.coverage();
        this.reportTag = reportTag;
        this.content = content;
        this.told = told;
    }

    static List<ImportPart> of(UUID importId) {
        return list("key.importId = ?1 order by key.place", importId);
    }

    static List<ImportPart> after(UUID importId, int place, int limit) {
        return ImportPart.<ImportPart>find("key.importId = ?1 and key.place > ?2 order by key.place", importId, place)
                .page(0, limit)
                .list();
    }

    int place() {
        return key.place();
    }

    ReportKey report() {
        return new ReportKey(unitId, form, period, coverage);
    }

    @Nullable
    String reportTag() {
        return reportTag;
    }

    @Nullable
    String content() {
        return content;
    }

    String told() {
        return told;
    }
}
