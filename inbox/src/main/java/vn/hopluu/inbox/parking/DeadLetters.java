package vn.hopluu.inbox.parking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.hopluu.outbox.KafkaBroker;

/// Copies to the dead-letter topic what nothing can mend, and what has waited in vain for a day. It stays where it is,
/// and can be replayed. Like all that is sent, a letter may be there twice, where a service dies between the broker's
/// word and its own note of it.
@ApplicationScoped
class DeadLetters {

    static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int BATCH = 20;
    /// Above whatever the producer may take.
    private static final int PATIENCE_SECONDS = 30;

    private final ParkedMessageQueries rows;
    private final KafkaBroker broker;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String service;

    DeadLetters(
            ParkedMessageQueries rows,
            KafkaBroker broker,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = rows;
        this.broker = broker;
        this.clock = clock;
        this.meters = meters;
        this.service = service;
    }

    @Scheduled(every = "${hopluu.dead-letters.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void copy() {
        QuarkusTransaction.requiringNew()
                .timeout(2 * PATIENCE_SECONDS)
                .call(this::copyInTransaction)
                .forEach(this::tell);
    }

    private List<ParkedMessage> copyInTransaction() {
        List<ParkedMessage> hopeless = rows.hopeless(clock.instant().minus(LONGEST_WAIT), BATCH);
        if (hopeless.isEmpty() || !sent(hopeless)) {
            return List.of();
        }
        rows.dead(hopeless.stream().map(ParkedMessage::id).toList(), clock.instant());
        return hopeless;
    }

    /// Reactive sending would carry the transaction to its own threads, which must not touch it.
    private boolean sent(List<ParkedMessage> letters) {
        CompletableFuture<?>[] acknowledgements = QuarkusTransaction.suspendingExisting()
                .call(() -> letters.stream()
                        .map(letter ->
                                broker.send(DeadLetter.of(letter, service)).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.allOf(acknowledgements).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception brokerAway) {
            LOG.debugf("dead letters wait: %s", brokerAway.getMessage());
            return false;
        }
    }

    private void tell(ParkedMessage letter) {
        Counter.builder("hopluu.dead.letters")
                .description("Messages that nothing can mend, copied to the dead letters")
                .tag("reason", letter.reason())
                .register(meters)
                .increment();
        LOG.errorf("%s is dead: %s: %s", letter.message().place(), letter.reason(), letter.detail());
    }
}
