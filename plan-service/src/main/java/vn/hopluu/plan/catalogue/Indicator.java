package vn.hopluu.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
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

    @ElementCollection
    @CollectionTable(name = "indicator_home", joinColumns = @JoinColumn(name = "indicator"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    private List<HomeForm> homes = new ArrayList<>();

    protected Indicator() {}

    Indicator(String code) {
        this.code = code;
    }

    static Optional<Indicator> named(String code) {
        return Indicator.findByIdOptional(code);
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

    List<HomeForm> homes() {
        return List.copyOf(homes);
    }

    /// @return whether anything is different now; the revision grew only then
    boolean restateHomes(List<HomeForm> stated, Instant now) {
        if (stated.equals(homes())) {
            return false;
        }
        homes.clear();
        homes.addAll(stated);
        revision = Revisions.next(revision, now);
        return true;
    }

    void become(IndicatorChanged event) {
        terms = IndicatorTerms.of(event);
        homes.clear();
        homes.addAll(event.homes().stream().map(HomeForm::of).toList());
        revision = event.revision();
    }

    IndicatorChanged toEvent() {
        return terms.toEvent(
                code, revision, homes.stream().map(HomeForm::toEvent).toList());
    }
}
