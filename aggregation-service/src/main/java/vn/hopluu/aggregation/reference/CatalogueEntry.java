package vn.hopluu.aggregation.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;

/// An indicator, a regime or a form as its newest event says it is.
@Entity
@Table(name = "catalogue_entry")
public class CatalogueEntry extends PanacheEntityBase {

    @Id
    String key;

    String type;

    long revision;

    String content;

    protected CatalogueEntry() {
        this.key = "";
        this.type = "";
        this.content = "";
    }

    CatalogueEntry(Event event) {
        this();
        key = event.key();
        become(event);
    }

    final void become(Event event) {
        type = EventType.of(event).name();
        revision = event.revision();
        content = new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    Event event() {
        return EventJson.read(EventType.valueOf(type), content.getBytes(StandardCharsets.UTF_8));
    }
}
