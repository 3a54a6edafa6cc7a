package vn.hopluu.report.importing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// How each report of an import was found, in the order of their places.
    static List<ComparedReport> comparedReports(UUID importId) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery(
                        "select place, unit_id, form, period, coverage, report_tag, content is not null"
                                + " from report_import_part where import_id = :import order by place",
                        Tuple.class)
                .setParameter("import", importId)
                .getResultList();
        return found.stream().map(ComparedReport::of).toList();
    }

    /// The contents that the drafts of a lot would have, by place; none where nothing changes.
    static Map<Integer, String> contents(UUID importId, ImportChunk chunk) {
        List<Tuple> found = getEntityManager()
                .createQuery(
                        "select p.key.place, p.content from ImportPart p where p.key.importId = :import"
                                + " and p.key.place between :first and :last and p.content is not null",
                        Tuple.class)
                .setParameter("import", importId)
                .setParameter("first", chunk.first())
                .setParameter("last", chunk.last())
                .getResultList();
        return found.stream()
                .collect(Collectors.toMap(row -> row.get(0, Integer.class), row -> row.get(1, String.class)));
    }

    /// Those at some places, in the order of these.
    static List<ImportPart> at(UUID importId, List<Integer> places) {
        return list("key.importId = ?1 and key.place in ?2 order by key.place", importId, places);
    }

    static List<ImportPart> after(UUID importId, int place, int limit) {
        return ImportPart.<ImportPart>find("key.importId = ?1 and key.place > ?2 order by key.place", importId, place)
                .page(0, limit)
                .list();
    }

    int place() {
        return key.place();
    }

    String told() {
        return told;
    }
}
