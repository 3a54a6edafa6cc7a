package vn.hopluu.access.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class AssignmentsAgeTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now = START;
    private BooleanSupplier complete = () -> true;
    private final InstantSource time = () -> now;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AssignmentsAge age =
            new AssignmentsAge(() -> complete.getAsBoolean(), time.withZone(ZoneOffset.UTC), meters);

    @Test
    void while_Kafka_is_away_it_is_told_since_when_they_are_old() {
        at(20);
        age.look();
        complete = () -> {
            throw new IllegalStateException("no broker");
        };
        at(29);
        age.look();
        assertThat(age.call().getStatus()).isEqualTo(Status.UP);

        at(31);
        age.look();

        assertThat(age.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(age.call().getData()).contains(Map.of("asOf", "2026-03-02T08:00:20Z", "ageSeconds", 11L));
        assertThat(meters.get("hopluu.assignments.age.seconds").gauge().value()).isEqualTo(11);
    }

    @Test
    void they_are_old_while_something_of_them_is_not_taken_in() {
        complete = () -> false;
        at(11);
        age.look();
        assertThat(age.call().getStatus()).isEqualTo(Status.DOWN);

        complete = () -> true;
        age.look();

        assertThat(age.call().getStatus()).isEqualTo(Status.UP);
    }

    private void at(int seconds) {
        now = START.plusSeconds(seconds);
    }
}
