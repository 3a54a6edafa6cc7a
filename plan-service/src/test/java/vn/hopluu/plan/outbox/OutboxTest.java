package vn.hopluu.plan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.edge.ManagementPort;
import vn.hopluu.testsupport.topic.TopicReader;

@PlanServiceTest
class OutboxTest {

    private final TopicReader topics;

    OutboxTest(TopicReader topics) {
        this.topics = topics;
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
    void anOperatorSeesHowMuchWaitsAndForHowLong() {
        ManagementPort.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("hopluu_outbox_rows "), containsString("hopluu_outbox_age_seconds "));
    }

    private static long rowsOf(String key) {
        return QuarkusTransaction.requiringNew().call(() -> OutboxRow.count("key", key));
    }
}
