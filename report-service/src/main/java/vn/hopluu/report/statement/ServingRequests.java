package vn.hopluu.report.statement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.report.Report;

/// Serves consumers' requests to send a campaign again, until each is served: what fails is told and tried
/// again, where it stopped, and nothing is given up. A request within an hour of the last resend waits for
/// the hour to pass.
@ApplicationScoped
class ServingRequests {

    private static final Logger LOG = Logger.getLogger(ServingRequests.class);
    private static final int MOST_AT_ONCE = 20;

    /// From so many failures in a row on, a request is one that does not get through.
    static final int STUCK = 3;

    private final Resend resend;
    private final Clock clock;
    private volatile long waiting;
    private volatile long stuck;

    ServingRequests(Resend resend, Clock clock) {
        this.resend = resend;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("hopluu.resends.waiting", this, it -> it.waiting)
                .description("Requests to send a campaign again that wait")
                .register(meters);
        Gauge.builder("hopluu.resends.stuck", this, it -> it.stuck)
                .description("Those of them that fail again and again")
                .register(meters);
    }

    /// How many requests fail again and again.
    long stuck() {
        return stuck;
    }

    @Scheduled(every = "${hopluu.resends.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void serve() {
        List<Campaign.Key> due =
                QuarkusTransaction.requiringNew().call(() -> ResendRequest.due(clock.instant(), MOST_AT_ONCE));
        due.forEach(this::serve);
        waiting = QuarkusTransaction.requiringNew().call(() -> ResendRequest.failed(0));
        stuck = QuarkusTransaction.requiringNew().call(() -> ResendRequest.failed(STUCK));
    }

    private void serve(Campaign.Key campaign) {
        try {
            while (QuarkusTransaction.requiringNew().call(() -> page(campaign))) {
                // the next page
            }
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> failed(campaign, e));
        }
    }

    /// @return whether there may be another page to send now
    private boolean page(Campaign.Key campaign) {
        Optional<ResendRequest> request = ResendRequest.free(campaign);
        return request.isPresent()
                && (request.get().isBegun() || begin(campaign, request.get()))
                && page(campaign, request.get());
    }

    private boolean begin(Campaign.Key campaign, ResendRequest request) {
        if (!resend.isKnown(campaign)) {
            throw new IllegalStateException("no published plan asks for it here");
        }
        Duration wait = resend.untilAllowed(campaign);
        if (wait.isPositive()) {
            request.waitUntil(clock.instant().plus(wait));
            LOG.infof("%s was sent again lately, the request waits until %s", campaign, request.nextAt());
            return false;
        }
        resend.begin(campaign);
        request.begin();
        return true;
    }

    private boolean page(Campaign.Key campaign, ResendRequest request) {
        List<Report> reports = resend.page(campaign, request.afterReport());
        if (!reports.isEmpty()) {
            request.sent(reports.size(), reports.getLast().id());
        }
        if (reports.size() == Resend.PAGE) {
            return true;
        }
        request.delete();
        LOG.warnf("%s: %d reports are sent again, since a consumer holds something else", campaign, request.sent());
        return false;
    }

    private void failed(Campaign.Key campaign, RuntimeException failure) {
        ResendRequest.free(campaign).ifPresent(request -> {
            request.failed(String.valueOf(failure.getMessage()), clock.instant());
            if (request.failures() == 1 || request.failures() == STUCK) {
                LOG.errorf(
                        "%s could not be sent again (%d times in a row), it is tried again from %s on: %s",
                        campaign, request.failures(), request.nextAt(), failure.getMessage());
            }
        });
    }
}
