package vn.hopluu.report.computed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;

/// What a unit's parts come to in a campaign, in the newest words of aggregation-service.
@Entity
class ComputedTotal extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private long revision;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Embeddable
    record Key(long unitId, String form, String period) {}

    protected ComputedTotal() {}

    ComputedTotal(ComputedTotals event) {
        key = key(event);
        apply(event);
    }

    static Key key(ComputedTotals event) {
        return new Key(event.unitId(), event.form(), event.period());
    }

    static Optional<ComputedTotals> of(Key key) {
        return ComputedTotal.<ComputedTotal>findByIdOptional(key).map(ComputedTotal::event);
    }

    void apply(ComputedTotals event) {
        revision = event.revision();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    long revision() {
        return revision;
    }

    private ComputedTotals event() {
        return (ComputedTotals) EventJson.read(EventType.COMPUTED, content.getBytes(StandardCharsets.UTF_8));
    }
}
