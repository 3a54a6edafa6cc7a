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
import vn.hopluu.events.RegimeChanged;

/// A report regime (chế độ báo cáo) as plan-service last described it.
@Entity
public class Regime extends PanacheEntityBase {

    @Id
    private String code;

    @Column
    private long revision;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected Regime() {}

    Regime(String code) {
        this.code = code;
    }

    void apply(RegimeChanged event) {
        revision = event.revision();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    public static Optional<Regime> of(String code) {
        return findByIdOptional(code);
    }

    long revision() {
        return revision;
    }

    RegimeChanged description() {
        return (RegimeChanged) EventJson.read(EventType.REGIME, content.getBytes(StandardCharsets.UTF_8));
    }
}
