package vn.hopluu.access.assignment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.hopluu.inbox.reading.IntakeProgress;
import vn.hopluu.web.log.Interruption;
import vn.hopluu.web.time.MachineTime;

/// Since when what is known of assignments may be old: since the last look at which nothing lay before their topic's
/// ends. While Kafka is away the last known ones hold, and whoever was withdrawn meanwhile is let in: that is said.
@HealthGroup("delivery")
@ApplicationScoped
@IfBuildProperty(name = "access.assignments", stringValue = "copied", enableIfMissing = true)
class AssignmentsAge implements HealthCheck {

    /// A withdrawal acts within 5 s; twice that, and something keeps it.
    private static final Duration OLD = Duration.ofSeconds(10);

    private final BooleanSupplier isComplete;
    private final Clock clock;
    private final Interruption interruption = new Interruption(AssignmentsAge.class, "what is new of assignments");
    private volatile Instant asOf;

    @Inject
    AssignmentsAge(IntakeProgress progress, @MachineTime Clock clock, MeterRegistry meters) {
        this(() -> progress.isComplete("assignments"), clock, meters);
    }

    /// @param isComplete whether nothing lies before the topic's ends; throws where Kafka does not say
    AssignmentsAge(BooleanSupplier isComplete, Clock clock, MeterRegistry meters) {
        this.isComplete = isComplete;
        this.clock = clock;
        this.asOf = clock.instant();
        Gauge.builder("hopluu.assignments.age.seconds", () -> age().toSeconds())
                .description("For how long what is known of assignments may be old")
                .register(meters);
    }

    @Scheduled(every = "${hopluu.assignments.look-every:3s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant begun = clock.instant();
        try {
            if (isComplete.getAsBoolean()) {
                asOf = begun;
                interruption.over();
            } else if (isOld()) {
                interruption.failed("they are not taken in yet");
            }
        } catch (RuntimeException away) {
            interruption.failed(away);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("assignments")
                .status(!isOld())
                .withData("asOf", asOf.toString())
                .withData("ageSeconds", age().toSeconds())
                .build();
    }

    private boolean isOld() {
        return age().compareTo(OLD) > 0;
    }

    private Duration age() {
        return Duration.between(asOf, clock.instant());
    }
}
