package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.nio.charset.StandardCharsets;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;

/// A thing of the catalogue under its code, with the newest event that describes it.
@MappedSuperclass
abstract class CatalogueRow extends PanacheEntityBase {

    @Id
    private String code;

    @Column
    private long revision;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected CatalogueRow() {}

    CatalogueRow(String code) {
        this.code = code;
    }

    void apply(Event event) {
        revision = event.revision();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    long revision() {
        return revision;
    }

    Event read(EventType type) {
        return EventJson.read(type, content.getBytes(StandardCharsets.UTF_8));
    }
}
