package vn.hopluu.aggregation.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.EventType;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.outbox.OutboxFilled;
import vn.hopluu.outbox.OutboxMeters;
import vn.hopluu.outbox.OutgoingRecord;

/// Where a change says what others are to know of it.
///
/// Two records with one key are sent in the order of their writing where whoever writes them holds a lock of that key
/// until the commit: a campaign's lock for its notices.
@ApplicationScoped
public class Outbox {

    private static final String SOURCE = "/aggregation-service";

    /// Fired with each writing; who observes it after commit knows that there is something to send.
    record Written() implements OutboxFilled {}

    private static final long CROWD = 100_000;

    private final OutboxRows rows;
    private final OutboxMeters meters;
    private final Clock clock;
    private final Incarnation incarnation;
    private final jakarta.enterprise.event.Event<Written> written;

    Outbox(
            OutboxRows rows,
            OutboxMeters meters,
            Clock clock,
            Incarnation incarnation,
            jakarta.enterprise.event.Event<Written> written) {
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
        this.incarnation = incarnation;
        this.written = written;
    }

    /// Whether so much waits that what can be found out in another way should not be added.
    public boolean isCrowded() {
        return meters.rows() >= CROWD;
    }

    /// Writes a row for each event, to be sent in this order, in the caller's transaction: both are there or neither.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<? extends Event> events) {
        Instant now = clock.instant();
        pass(events.stream().map(event -> outgoing(event, now)).toList());
    }

    /// The same for records that are passed on as they came.
    @Transactional(Transactional.TxType.MANDATORY)
    public void pass(List<OutgoingRecord> records) {
        if (!records.isEmpty()) {
            rows.insert(records, clock.instant());
            written.fire(new Written());
        }
    }

    private OutgoingRecord outgoing(Event event, Instant now) {
        return OutgoingRecord.of(
                EventType.of(event).topic().topicName(),
                event.key(),
                EventJson.write(event),
                EventHeaders.of(event, SOURCE, incarnation.id(), now));
    }
}
