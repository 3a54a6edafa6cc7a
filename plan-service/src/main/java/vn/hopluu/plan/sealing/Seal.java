package vn.hopluu.plan.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.hopluu.events.Revisions;
import vn.hopluu.events.SealChanged;

/// A campaign's seal for one root, as it stands now.
@Entity
@Table(name = "campaign_seal")
class Seal extends PanacheEntityBase {

    private static final long[] NONE = {};

    @EmbeddedId
    @Column
    private SealKey key;

    @Column(name = "revision")
    private long revision;

    @Column(name = "sealed")
    private boolean sealed;

    @Column(name = "at")
    private Instant at;

    @Column(name = "reason")
    private String reason;

    @Column(name = "units")
    private long[] units = NONE;

    @Column(name = "parents")
    private long[] parents = NONE;

    protected Seal() {}

    Seal(SealKey key) {
        this.key = key;
    }

    static List<Seal> of(String form, String period) {
        return list("key.form = ?1 and key.period = ?2 order by key.rootId", form, period);
    }

    void seal(List<SealChanged.Edge> edges, String reason, Instant now) {
        units = edges.stream().mapToLong(SealChanged.Edge::unitId).toArray();
        parents = edges.stream().mapToLong(SealChanged.Edge::parentId).toArray();
        become(true, reason, now);
    }

    void breakOpen(String reason, Instant now) {
        units = NONE;
        parents = NONE;
        become(false, reason, now);
    }

    private void become(boolean sealed, String reason, Instant now) {
        this.revision = Revisions.next(revision, now);
        this.sealed = sealed;
        this.at = now;
        this.reason = reason;
    }

    void become(SealChanged event) {
        units = event.edges().stream().mapToLong(SealChanged.Edge::unitId).toArray();
        parents = event.edges().stream().mapToLong(SealChanged.Edge::parentId).toArray();
        sealed = event.sealed();
        at = event.at();
        reason = event.reason();
        revision = event.revision();
    }

    SealKey key() {
        return key;
    }

    long revision() {
        return revision;
    }

    boolean isSealed() {
        return sealed;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }

    int unitCount() {
        return units.length;
    }

    SealChanged toEvent() {
        return new SealChanged(
                key.form(),
                key.period(),
                key.rootId(),
                revision,
                sealed,
                at,
                reason,
                IntStream.range(0, units.length)
                        .mapToObj(place -> new SealChanged.Edge(units[place], parents[place]))
                        .toList());
    }
}
