package vn.hopluu.plan.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.outbox.OutboxFilled;

/// Where a change says what others are to know of it.
@ApplicationScoped
public class Outbox {

    /// Fired with each row; who observes it after commit knows that there is something to send.
    record Written() implements OutboxFilled {}

    private final EntityManager database;
    private final Clock clock;
    private final Incarnation incarnation;
    private final Event<Written> written;

    Outbox(EntityManager database, Clock clock, Incarnation incarnation, Event<Written> written) {
        this.database = database;
        this.clock = clock;
        this.incarnation = incarnation;
        this.written = written;
    }

    /// Writes the event's row in the caller's transaction, so that both are there or neither.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(vn.hopluu.events.Event event) {
        writeAll(List.of(event));
    }

    /// Writes a row for each event, to be sent in this order, in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeAll(List<? extends vn.hopluu.events.Event> events) {
        if (events.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Iterator<Long> ids = newIds(events.size()).iterator();
        OutboxRow.persist(events.stream().map(event -> OutboxRow.of(ids.next(), event, incarnation.id(), now)));
        written.fire(new Written());
    }

    /// Exactly as many numbers as there are rows now, and only now: a block taken in advance would let a later change
    /// of the same thing, made by another replica, stand before an earlier one.
    private List<Long> newIds(int count) {
        return database
                .createNativeQuery("select nextval('outbox_id_seq') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList()
                .stream()
                .sorted()
                .toList();
    }
}
