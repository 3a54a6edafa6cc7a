package vn.hopluu.plan.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Where a change says what others are to know of it.
@ApplicationScoped
public class Outbox {

    /// Fired with each row; who observes it after commit knows that there is something to send.
    record Written() {}

    private final Clock clock;
    private final Event<Written> written;

    Outbox(Clock clock, Event<Written> written) {
        this.clock = clock;
        this.written = written;
    }

    /// Writes the event's row in the caller's transaction, so that both are there or neither.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(vn.hopluu.events.Event event) {
        OutboxRow.of(event, clock.instant()).persist();
        written.fire(new Written());
    }
}
