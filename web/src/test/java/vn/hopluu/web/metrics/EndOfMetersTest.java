package vn.hopluu.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EndOfMetersTest {

    @Test
    void aSecondStartMeasuresItsOwnObjects() {
        var ofTheProcess = new CompositeMeterRegistry();
        Gauge.builder("waiting", new AtomicInteger(1), AtomicInteger::get).register(ofTheProcess);

        new EndOfMeters().forget(new ShutdownEvent(), ofTheProcess);

        var ofTheSecondStart = new SimpleMeterRegistry();
        ofTheProcess.add(ofTheSecondStart);
        Gauge.builder("waiting", new AtomicInteger(2), AtomicInteger::get)
                .strongReference(true)
                .register(ofTheProcess);
        assertThat(ofTheSecondStart.get("waiting").gauge().value()).isEqualTo(2);
    }
}
