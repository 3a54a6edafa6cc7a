package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.events.IndicatorChanged;

/// An indicator (chỉ tiêu) as plan-service last described it.
@Entity
public class Indicator extends PanacheEntityBase {

    @Id
    private String code;

    @Column
    private long revision;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected Indicator() {}

    Indicator(String code) {
        this.code = code;
    }

    void apply(IndicatorChanged event) {
        revision = event.revision();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    public static Optional<Indicator> of(String code) {
        return findByIdOptional(code);
    }

    long revision() {
        return revision;
    }

    IndicatorChanged description() {
        return (IndicatorChanged) EventJson.read(EventType.INDICATOR, content.getBytes(StandardCharsets.UTF_8));
    }
}
