package vn.hopluu.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrarySeriesTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    LibrarySeriesTest() {
        meters.config().meterFilter(new LibrarySeries());
    }

    @Test
    void lagIsCountedOnceUnderTheTopicsOwnName() {
        gauge("kafka.consumer.fetch.manager.records.lag", "topic", "hopluu.units.v1");
        gauge("kafka.consumer.fetch.manager.records.lag", "topic", "hopluu_units_v1");

        assertThat(meters.find("kafka.consumer.fetch.manager.records.lag").gauges())
                .singleElement()
                .satisfies(gauge -> assertThat(gauge.getId().getTag("topic")).isEqualTo("hopluu.units.v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.producer.io.time.ns.total, 0",
        "kafka.app.info.start.time.ms, 0",
        "kafka.producer.io.ratio, 1",
        "hopluu.parked.ns, 0",
        "http.server.connections, 0",
        "hopluu.outbox.rows, 1"
    })
    void whatPromtoolWouldNotTakeIsLeftOut(String name, int series) {
        gauge(name);

        assertThat(meters.getMeters()).hasSize(series);
    }

    @Test
    void aCountThatIsNoHistogramsIsCalledOtherwise() {
        gauge("system.cpu.count");

        assertThat(meters.get("system.cpus").gauge().getId().getDescription()).isEqualTo("system cpus");
    }

    @Test
    void aHelpTextStays() {
        Gauge.builder("hopluu.outbox.rows", () -> 1)
                .description("Events that wait to be sent")
                .register(meters);

        assertThat(meters.get("hopluu.outbox.rows").gauge().getId().getDescription())
                .isEqualTo("Events that wait to be sent");
    }

    private void gauge(String name, String... tags) {
        Gauge.builder(name, () -> 1).tags(Tags.of(tags)).register(meters);
    }
}
