package vn.hopluu.plan.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was done to a seal, as it stays on record: asking, sealing, breaking, taking back, ending.
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

    /// Null in an act of before there were requests.
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private @Nullable SealState state;

    @Column(name = "at")
    private Instant at;

    @Column(name = "reason")
    private String reason;

    protected SealAct() {}

    SealAct(Seal after) {
        key = new Key(after.key().form(), after.key().period(), after.key().rootId(), after.revision());
        sealed = after.is(SealState.SEALED);
        state = after.state();
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

    /// What the seal became by it.
    SealState became() {
        return state != null ? state : sealed ? SealState.SEALED : SealState.BROKEN;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }
}
