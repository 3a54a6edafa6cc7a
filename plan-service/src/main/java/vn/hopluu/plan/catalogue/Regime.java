package vn.hopluu.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.Revisions;

/// A report regime (chế độ báo cáo): which tree its forms roll up along, and which days a period holds.
@Entity
@Table(name = "regime")
public class Regime extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "revision")
    private long revision;

    @Embedded
    @Column
    private RegimeTerms terms;

    protected Regime() {}

    Regime(String code) {
        this.code = code;
    }

    public static boolean isThere(String code) {
        return count("code", code) > 0;
    }

    /// @throws java.util.NoSuchElementException where there is none
    public static Regime named(String code) {
        return Regime.<Regime>findByIdOptional(code).orElseThrow();
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    public RegimeTerms terms() {
        return terms;
    }

    /// @return whether anything is different now; the revision grew only then
    boolean restate(RegimeTerms stated, Instant now) {
        if (stated.equals(terms)) {
            return false;
        }
        terms = stated;
        revision = Revisions.next(revision, now);
        return true;
    }

    /// Its deadlines are told by no event: they stay as they are.
    void become(RegimeChanged event) {
        RegimeChanged.Elements elements = event.elements();
        RegimeChanged.Review review = event.review();
        terms = new RegimeTerms(
                event.name(),
                event.tree(),
                event.window(),
                event.windowGivenByPlan(),
                elements == null ? null : RegimeElements.of(elements),
                terms == null ? List.of() : terms.deadlines(),
                review == null ? null : RegimeReview.of(review));
        revision = event.revision();
    }

    RegimeChanged toEvent() {
        RegimeElements elements = terms.elements();
        RegimeReview review = terms.review();
        return new RegimeChanged(
                code,
                revision,
                terms.name(),
                terms.tree(),
                terms.window(),
                terms.windowByPlan(),
                elements == null ? null : elements.toEvent(),
                review == null ? null : review.toEvent());
    }
}
