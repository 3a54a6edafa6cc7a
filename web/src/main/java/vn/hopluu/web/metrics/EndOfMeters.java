package vn.hopluu.web.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/// What a service measures ends with it. The registry belongs to the process: where a second start follows in the same
/// one, as in tests, the gauges of the first would stand in the place of its own, over objects that are gone.
@Singleton
class EndOfMeters {

    void forget(@Observes ShutdownEvent event, MeterRegistry meters) {
        List.copyOf(meters.getMeters()).forEach((Meter meter) -> meters.remove(meter));
    }
}
