package vn.hopluu.aggregation.parking;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.outbox.Outbox;

/// Copies to the dead-letter topic what nothing can mend, and what has waited in vain for a day: each message
/// once. It stays where it is, and can be replayed.
@ApplicationScoped
class DeadLetters {

    static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int BATCH = 20;

    private final ParkedRows rows;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadLetters(ParkedRows rows, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(every = "${hopluu.dead-letters.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Transactional
    void copy() {
        List<ParkedMessage> hopeless = rows.hopeless(clock.instant().minus(LONGEST_WAIT), BATCH);
        if (hopeless.isEmpty()) {
            return;
        }
        outbox.pass(hopeless.stream().map(DeadLetter::of).toList());
        rows.dead(hopeless.stream().map(ParkedMessage::id).toList(), clock.instant());
        hopeless.forEach(parked -> {
            meters.counter("hopluu.dead.letters", "reason", parked.reason()).increment();
            LOG.errorf("%s is dead: %s: %s", parked.message().place(), parked.reason(), parked.detail());
        });
    }
}
