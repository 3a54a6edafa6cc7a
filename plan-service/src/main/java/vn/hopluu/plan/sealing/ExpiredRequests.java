package vn.hopluu.plan.sealing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;

/// Looks for requests whose time is over.
@ApplicationScoped
class ExpiredRequests {

    private final Sealing sealing;
    private final Clock clock;
    private final Counter ended;

    ExpiredRequests(Sealing sealing, Clock clock, MeterRegistry meters) {
        this.sealing = sealing;
        this.clock = clock;
        this.ended = Counter.builder("hopluu.seals.ended")
                .description("Requests for seals that ended without an answer")
                .register(meters);
    }

    /// Without a lock first: there is seldom anything to end.
    @Scheduled(every = "${hopluu.seals.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void end() {
        if (QuarkusTransaction.requiringNew()
                .call(() -> !Seal.over(clock.instant(), 1).isEmpty())) {
            ended.increment(sealing.endWhatIsOver());
        }
    }
}
