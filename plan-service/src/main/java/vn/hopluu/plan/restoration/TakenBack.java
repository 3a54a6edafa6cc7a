package vn.hopluu.plan.restoration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;

/// A thing that a recovery took back.
@Entity
@Table(name = "taken_back")
class TakenBack extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "at")
    private Instant at;

    @Column(name = "type")
    private String type;

    @Column(name = "key")
    private String key;

    @Column(name = "revision")
    private long revision;

    protected TakenBack() {}

    TakenBack(Event event, Instant now) {
        at = now;
        type = EventType.of(event).type();
        key = event.key();
        revision = event.revision();
    }

    /// Some of them, the newest first.
    static List<TakenBack> before(long id, int limit) {
        return TakenBack.<TakenBack>find("id < ?1 order by id desc", id)
                .page(0, limit)
                .list();
    }

    long id() {
        return id;
    }

    TakenBackView view() {
        return new TakenBackView(id, at, type, key, revision);
    }
}
