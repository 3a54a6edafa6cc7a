package vn.hopluu.report.restoration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.report.ReportKey;

/// What a recovery did to one report.
@Entity
class RestoredReport extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column
    private int copyVersion;

    @Column
    private int version;

    @Column
    private long revision;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String draft;

    /// A report in a recovery.
    @Embeddable
    record Key(
            long restorationId,
            long unitId,
            String form,
            String period,
            @Enumerated(EnumType.STRING) Coverage coverage) {

        static Key of(long restoration, ReportKey report) {
            return new Key(restoration, report.unitId(), report.form(), report.period(), report.coverage());
        }
    }

    /// How it went.
    enum Outcome {
        /// It is again what its newest event told.
        RECOVERED,
        /// Its newest event is not to be believed: what the copy knows was sent anew.
        OVERTAKEN,
        /// Its newest event is not to be believed, and lies too far ahead of the clock to be overtaken.
        NOT_BELIEVED,
        /// Something newer lies on the topic than its campaign was sealed with: it waits for the breaking.
        SEALED
    }

    protected RestoredReport() {}

    private RestoredReport(Key key, int copyVersion) {
        this.key = key;
        this.copyVersion = copyVersion;
    }

    /// Notes it; a report that was noted before keeps what the copy knew.
    static void note(Key key, Outcome outcome, int copyVersion, int version, long revision, @Nullable String draft) {
        RestoredReport row = findById(key);
        if (row == null) {
            row = new RestoredReport(key, copyVersion);
        }
        row.outcome = outcome;
        row.version = version;
        row.revision = revision;
        row.draft = draft == null ? row.draft : draft;
        row.persist();
    }

    /// Some of a recovery's, by unit.
    ///
    /// @param units those of these units alone, or null
    /// @param after the last one shown, or null
    static List<RestoredReport> page(long restoration, @Nullable List<Long> units, @Nullable Key after, int limit) {
        StringBuilder where = new StringBuilder("key.restorationId = :restoration");
        Parameters values = Parameters.with("restoration", restoration);
        if (units != null) {
            where.append(" and key.unitId in :units");
            values.and("units", units);
        }
        if (after != null) {
            where.append(" and (key.unitId > :u or key.unitId = :u and (key.form > :f or key.form = :f"
                    + " and (key.period > :p or key.period = :p and key.coverage > :c)))");
            values.and("u", after.unitId())
                    .and("f", after.form())
                    .and("p", after.period())
                    .and("c", after.coverage());
        }
        return RestoredReport.<RestoredReport>find(
                        where + " order by key.unitId, key.form, key.period, key.coverage", values)
                .page(0, limit)
                .list();
    }

    Key key() {
        return key;
    }

    Outcome outcome() {
        return outcome;
    }

    int copyVersion() {
        return copyVersion;
    }

    int version() {
        return version;
    }

    long revision() {
        return revision;
    }

    @Nullable
    String draft() {
        return draft;
    }
}
