package vn.hopluu.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Revisions;

/// An indicator (chỉ tiêu thống kê) of the catalogue.
@Entity
@Table(name = "indicator")
class Indicator extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "revision")
    private long revision;

    @Embedded
    @Column
    private IndicatorTerms terms;

    protected Indicator() {}

    Indicator(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    IndicatorTerms terms() {
        return terms;
    }

    /// @return whether anything is different now; the revision grew only then
    boolean restate(IndicatorTerms stated, Instant now) {
        if (stated.equals(terms)) {
            return false;
        }
        terms = stated;
        revision = Revisions.next(revision, now);
        return true;
    }

    IndicatorChanged toEvent() {
        return terms.toEvent(code, revision);
    }
}
