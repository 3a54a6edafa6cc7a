package vn.hopluu.report.statement;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.Refused;
import vn.hopluu.report.reference.Campaign;

/// Sends a campaign again where a consumer says that it holds something else than was stated. The hour between
/// two resends of a campaign makes a repeated request harmless; one that is older, as those are that are read again,
/// is not served: who asked asks again every hour. This service's own statements lie on the topic too.
@ApplicationScoped
class RequestIntake implements Intake {

    private static final Logger LOG = Logger.getLogger(RequestIntake.class);

    private final Resend resend;
    private final Clock clock;

    RequestIntake(Resend resend, Clock clock) {
        this.resend = resend;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.STATEMENTS);
    }

    /// A campaign is known before it is sent again.
    @Override
    public List<String> waitsFor() {
        return List.of("reference");
    }

    @Override
    public List<Refused> apply(List<ReceivedEvent> batch) {
        batch.forEach(received -> {
            if (received.event() instanceof ResendRequested request && !isOld(request)) {
                serve(request);
            }
        });
        return List.of();
    }

    private boolean isOld(ResendRequested request) {
        Instant asked = Instant.EPOCH.plus(request.revision(), ChronoUnit.MICROS);
        return asked.isBefore(clock.instant().minus(Resend.INTERVAL));
    }

    private void serve(ResendRequested request) {
        try {
            long reports = resend.run(new Campaign.Key(request.form(), request.period()), false);
            LOG.warnf(
                    "%s: %d reports are sent again: %d with the digest %s were stated, %d with %s are held",
                    request.key(),
                    reports,
                    request.statedReports(),
                    request.statedDigest(),
                    request.heldReports(),
                    request.heldDigest());
        } catch (HttpProblem refused) {
            LOG.infof("%s is not served: %s", request.key(), refused.getDetail());
        }
    }
}
