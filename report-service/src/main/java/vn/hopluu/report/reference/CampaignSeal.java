package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import vn.hopluu.events.SealChanged;

/// A campaign's seal for one root, as plan-service last sent it.
@Entity
class CampaignSeal extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private long revision;

    @Column
    private boolean sealed;

    @Column
    private Instant at;

    @Column
    private String reason;

    @Column
    private long[] units;

    /// A campaign and a root of its forest.
    @Embeddable
    record Key(String form, String period, long rootId) {}

    protected CampaignSeal() {}

    CampaignSeal(Key key) {
        this.key = key;
    }

    static Key key(SealChanged event) {
        return new Key(event.form(), event.period(), event.rootId());
    }

    static List<CampaignSeal> standing(String form, String period) {
        return list("key.form = ?1 and key.period = ?2 and sealed", form, period);
    }

    void apply(SealChanged event) {
        revision = event.revision();
        sealed = event.sealed();
        at = event.at();
        reason = event.reason();
        units = event.edges().stream().mapToLong(SealChanged.Edge::unitId).toArray();
    }

    long revision() {
        return revision;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }

    long[] units() {
        return units.clone();
    }
}
