package vn.hopluu.report.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import vn.hopluu.events.ReportChanged;

/// Where an event waits for Kafka. It is written in the transaction of the change that it tells of, so either
/// both are kept or neither.
@ApplicationScoped
public class Outbox {

    private final Event<Filled> filled;

    Outbox(Event<Filled> filled) {
        this.filled = filled;
    }

    /// Something was written; after its commit there is something to send.
    record Filled() {}

    /// The caller has a transaction, and holds the row of the report that the event is about.
    public void put(ReportChanged event, Instant now) {
        new OutboxRow(event, now).persist();
        filled.fire(new Filled());
    }
}
