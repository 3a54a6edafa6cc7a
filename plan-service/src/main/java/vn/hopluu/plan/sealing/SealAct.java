package vn.hopluu.plan.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/// A sealing or an unsealing, as it stays on record.
@Entity
@Table(name = "seal_act")
class SealAct extends PanacheEntityBase {

    /// The seal and the revision that it had after the act.
    @Embeddable
    record Key(
            @Column(name = "form") String form,
            @Column(name = "period") String period,
            @Column(name = "root_id") long rootId,
            @Column(name = "revision") long revision) {}

    @EmbeddedId
    @Column
    private Key key;

    @Column(name = "sealed")
    private boolean sealed;

    @Column(name = "at")
    private Instant at;

    @Column(name = "reason")
    private String reason;

    protected SealAct() {}

    SealAct(Seal after) {
        key = new Key(after.key().form(), after.key().period(), after.key().rootId(), after.revision());
        sealed = after.isSealed();
        at = after.at();
        reason = after.reason();
    }

    static List<SealAct> of(SealKey seal) {
        return list(
                "key.form = ?1 and key.period = ?2 and key.rootId = ?3 order by key.revision",
                seal.form(),
                seal.period(),
                seal.rootId());
    }

    boolean isSealing() {
        return sealed;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }
}
