package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.events.Topic;

/// With the files of `deploy` the services do their work, and each is refused whatever is not its own.
@Tag("slow")
class SecuredStackTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static SecuredStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = new SecuredStack();
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void a_report_becomes_a_total_and_what_is_held_is_what_was_stated() throws Exception {
        Client client = stack.client();
        Province province = new Province(client, 2);
        province.awaitKnown();
        province.move(0, Reporting.Move.POST, 10, province.code + "-a");
        province.move(1, Reporting.Move.POST, 5, province.code + "-b");

        await().atMost(SOON).until(() -> province.total() == 15);
        await().atMost(SOON).until(() -> province.statement().equals("EQUAL"));
        province.seal();
        await().atMost(SOON).until(province::isSealed);
        for (String service : SecuredStack.SERVICES) {
            await().atMost(SOON).until(() -> client.isHealthy(service, "delivery"));
        }
        await().atMost(SOON).until(() -> client.metric(Client.REPORT, "hopluu_audit_block") > 0);
        assertThat(client.metric(Client.REPORT, "hopluu_audit_differs")).isZero();
    }

    @Test
    void no_service_writes_on_a_topic_of_another() throws Exception {
        for (String service : SecuredStack.SERVICES) {
            Map<String, Object> settings = new HashMap<>(stack.kafkaAs(service));
            settings.put("enable.idempotence", false);
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                for (String topic : topicsWithout(service, "Write")) {
                    assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[] {1}))
                                    .get(20, TimeUnit.SECONDS))
                            .as("%s writes on %s", service, topic)
                            .hasRootCauseInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
    }

    @Test
    void no_service_reads_what_it_has_no_use_for_nor_in_groups_of_another() throws Exception {
        for (String service : SecuredStack.SERVICES) {
            for (String topic : topicsWithout(service, "Read")) {
                try (KafkaConsumer<byte[], byte[]> consumer = consumer(service, service + "-trial")) {
                    consumer.assign(List.of(new TopicPartition(topic, 0)));
                    assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                            .as("%s reads %s", service, topic)
                            .isInstanceOf(AuthorizationException.class);
                }
            }
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(Client.REPORT, "aggregation-service-reports")) {
            consumer.subscribe(List.of(Topic.UNITS.topicName()));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void no_service_makes_or_deletes_topics_or_grants_rights() throws Exception {
        for (String service : SecuredStack.SERVICES) {
            try (Admin admin = Admin.create(stack.kafkaAs(service))) {
                assertRefused(() -> admin.createTopics(List.of(new NewTopic("hopluu.more.v1", 1, (short) 1)))
                        .all()
                        .get());
                assertRefused(() -> admin.deleteTopics(List.of(Topic.REPORTS.topicName()))
                        .all()
                        .get());
                assertRefused(
                        () -> admin.describeAcls(AclBindingFilter.ANY).values().get());
            }
        }
    }

    @Test
    void the_broker_knows_nobody_without_a_certificate() throws Exception {
        Map<String, Object> settings = new HashMap<>(stack.kafkaAs(Client.PLAN));
        settings.remove("ssl.keystore.location");
        settings.remove("ssl.keystore.type");
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SslAuthenticationException.class)
                    .rootCause()
                    .hasMessageContaining("certificate_required");
        }
    }

    @Test
    void the_database_lets_nobody_in_in_the_clear_nor_without_a_certificate_and_is_known_by_its_own(
            @TempDir Path elsewhere) throws Exception {
        Path own = stack.certificatesOf(Client.PLAN);
        String verified = "sslmode=verify-full&sslrootcert=" + own.resolve("ca.crt");
        String shown = "&sslcert=" + own.resolve("tls.crt") + "&sslkey=" + own.resolve("tls.pk8");

        try (var connection = stack.database(verified + shown)) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> stack.database("sslmode=disable")).hasMessageContaining("pg_hba.conf");
        assertThatThrownBy(() -> stack.database(verified)).hasMessageContaining("certificate");
        Path others = new Certificates(elsewhere).of("others");
        assertThatThrownBy(() -> stack.database("sslmode=verify-full&sslrootcert=" + others.resolve("ca.crt") + shown))
                .hasMessageContaining("SSL error");
    }

    @Test
    void a_service_answers_by_tls_alone() throws Exception {
        HttpClient trustsNobodyOfOurs = HttpClient.newHttpClient();
        int port = stack.port(Client.PLAN);

        assertThatThrownBy(() -> trustsNobodyOfOurs.send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/api/v1"))
                                .build(),
                        BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> trustsNobodyOfOurs.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
        assertThat(stack.client().get(Client.PLAN, "/api/v1").isSuccess()).isTrue();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String service, String group) throws Exception {
        Map<String, Object> settings = new HashMap<>(stack.kafkaAs(service));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<String> topicsWithout(String service, String operation) throws IOException {
        Set<String> granted = Files.readAllLines(Path.of("../deploy/kafka/rights.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(service) && cells[1].equals("topic") && cells[4].equals(operation))
                .map(cells -> cells[3])
                .collect(Collectors.toSet());
        List<String> others = new ArrayList<>(
                Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        others.removeAll(granted);
        return others;
    }

    private interface Asking {
        Object get() throws ExecutionException, InterruptedException;
    }

    private static void assertRefused(Asking asking) {
        assertThatThrownBy(asking::get).hasRootCauseInstanceOf(AuthorizationException.class);
    }
}
