package vn.hopluu.report.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AuditHead;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.outbox.OutboxFilled;

/// Where an event waits for Kafka. It is written in the transaction of the change that it tells of, so either
/// both are kept or neither.
@ApplicationScoped
public class Outbox {

    private final Event<Filled> filled;
    private final OutboxWriter writer;
    private final Incarnation incarnation;

    Outbox(Event<Filled> filled, OutboxWriter writer, Incarnation incarnation) {
        this.filled = filled;
        this.incarnation = incarnation;
        this.writer = writer;
    }

    /// After the commit there is something to send.
    public record Filled() implements OutboxFilled {}

    /// The caller has a transaction, and holds the row of the report that the event is about.
    ///
    /// @param trace the W3C `traceparent` of the request that made the change, or null
    public void put(ReportChanged event, Instant now, @Nullable String trace) {
        put(new OutboxRow(event, event.campaign(), incarnation.id(), now, trace));
    }

    /// The caller has a transaction.
    public void put(CampaignStatement statement, Instant now) {
        put(new OutboxRow(statement, statement.key(), incarnation.id(), now, null));
    }

    /// What a request to close is answered with; it comes behind the events of all reports that it counts. The caller
    /// has a transaction.
    public void put(CampaignClosed closed, Instant now) {
        String campaign = closed.form() + "/" + closed.period();
        put(new OutboxRow(closed, campaign, incarnation.id(), now, null));
    }

    /// The head of a block of this service's audit. The caller has a transaction.
    void put(AuditHead head, Instant now) {
        put(new OutboxRow(head, head.key(), incarnation.id(), now, null));
    }

    /// Writes what was put so far now, rather than at the end of the caller's transaction.
    public void write() {
        writer.write();
    }

    /// Whoever sends is told once per transaction: each telling is kept until the commit.
    private void put(OutboxRow row) {
        if (writer.add(row)) {
            filled.fire(new Filled());
        }
    }
}
