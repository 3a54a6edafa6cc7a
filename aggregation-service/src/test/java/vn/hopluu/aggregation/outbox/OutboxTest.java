package vn.hopluu.aggregation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.RollUpsChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.outbox.OutgoingRecord;
import vn.hopluu.testsupport.topic.TopicReader;
import vn.hopluu.web.database.Sql;

@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    TopicReader topics;

    @Inject
    Sql sql;

    private static RollUpsChanged notice(String form, long revision) {
        return new RollUpsChanged(form, "2024-Q1", revision, revision - 1, 1, List.of(17L), "05ae03bb8369");
    }

    @Test
    void a_committed_event_is_on_its_topic_with_key_and_headers_and_its_row_is_gone() {
        QuarkusTransaction.requiringNew().run(() -> outbox.write(List.of(notice("OB-1", 5))));

        await().untilAsserted(() ->
                assertThat(topics.events(Topic.ROLLUPS, "OB-1/2024-Q1")).containsExactly(notice("OB-1", 5)));
        assertThat(TopicReader.headers(record("OB-1/2024-Q1")))
                .containsEntry("ce_source", "/aggregation-service")
                .hasEntrySatisfying("ce_id", id -> assertThat(id).matches("OB-1/2024-Q1@5@[0-9a-f]{12}"))
                .containsEntry(EventHeaders.TYPE, "vn.hopluu.rollups")
                .containsEntry(EventHeaders.DATA_SCHEMA, "urn:hopluu:schema:rollups:1");
        await().untilAsserted(() -> assertThat(rows("OB-1/2024-Q1")).isZero());
    }

    @Test
    void an_event_of_a_change_that_is_rolled_back_is_never_sent() {
        QuarkusTransaction.begin();
        outbox.write(List.of(notice("OB-2", 5)));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.write(List.of(notice("OB-3", 5))));

        await().untilAsserted(() ->
                assertThat(topics.events(Topic.ROLLUPS, "OB-3/2024-Q1")).hasSize(1));
        assertThat(topics.events(Topic.ROLLUPS, "OB-2/2024-Q1")).isEmpty();
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.write(List.of(notice("OB-4", 5)))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void a_record_is_passed_on_byte_for_byte_also_without_key_and_payload() {
        byte[] noText = {(byte) 0xff, 0, 7};
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.pass(List.of(new OutgoingRecord(
                        Topic.REPORTS_DEAD_LETTERS.topicName(), null, null, Map.of("ob_test", noText)))));

        await().untilAsserted(() -> assertThat(topics.records(Topic.REPORTS_DEAD_LETTERS).stream()
                        .filter(each -> each.headers().lastHeader("ob_test") != null))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.key()).isNull();
                    assertThat(sent.value()).isNull();
                    assertThat(sent.headers().lastHeader("ob_test").value()).isEqualTo(noText);
                }));
    }

    private ConsumerRecord<String, byte[]> record(String key) {
        return topics.records(Topic.ROLLUPS).stream()
                .filter(each -> key.equals(each.key()))
                .findFirst()
                .orElseThrow();
    }

    private long rows(String key) {
        return sql.query("select count(*) from outbox where record_key = ?", row -> row.getLong(1), (Object)
                        key.getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }
}
