package vn.hopluu.plan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class OutboxRelayTest {

    private final TopicReader topics;
    private final FlakyBroker broker;

    OutboxRelayTest(TopicReader topics, FlakyBroker broker) {
        this.topics = topics;
        this.broker = broker;
    }

    @Test
    void aCommittedChangeIsOnItsTopicWithKeyAndHeadersAndItsRowIsGone() {
        Api.putRegime("RELAY-1", "LEGAL").statusCode(201);

        ConsumerRecord<String, byte[]> sent = await().until(
                        () -> topics.records(Topic.CATALOGUE).stream()
                                .filter(candidate -> "regime/RELAY-1".equals(candidate.key()))
                                .findFirst()
                                .orElse(null),
                        record -> record != null);
        assertThat(TopicReader.headers(sent))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/plan-service")
                .containsEntry(EventHeaders.TYPE, "vn.hopluu.regime")
                .containsEntry(EventHeaders.DATA_SCHEMA, "urn:hopluu:schema:regime:1");
        await().untilAsserted(() -> assertThat(rowsOf("regime/RELAY-1")).isZero());
    }

    @Test
    void afterAFailureTheRelayStartsAgainAtTheLowestRowSoThatTheNewestStateStandsLast() {
        // Given a broker that refuses one key, and a change of it that waits
        broker.refuse("regime/RELAY-2");
        Api.putRegime("RELAY-2", "LEGAL").statusCode(201);
        await().until(() -> broker.refusals() > 0);
        Api.putRegime("RELAY-2", "CALENDAR").statusCode(200);
        Api.putRegime("RELAY-3", "LEGAL").statusCode(201);
        assertThat(rowsOf("regime/RELAY-2")).isEqualTo(2);

        // When the broker takes it again
        broker.accept("regime/RELAY-2");

        // Then all arrives, in order, and nothing is left
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(rowsOf("regime/RELAY-2") + rowsOf("regime/RELAY-3")).isZero();
            List<Event> events = topics.events(Topic.CATALOGUE, "regime/RELAY-2");
            assertThat(events).extracting(Event::revision).isSorted();
            assertThat(events)
                    .last()
                    .isInstanceOfSatisfying(
                            RegimeChanged.class,
                            regime -> assertThat(regime.window()).isEqualTo(RegimeChanged.Window.CALENDAR));
            assertThat(topics.events(Topic.CATALOGUE, "regime/RELAY-3")).isNotEmpty();
        });
    }

    private static long rowsOf(String key) {
        return QuarkusTransaction.requiringNew().call(() -> OutboxRow.count("key", key));
    }
}
