package vn.hopluu.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.testsupport.Patience.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hopluu.events.Topic;

class InfraTest {

    private static Infra infra;

    @BeforeAll
    static void start() {
        infra = Infra.start();
        infra.createTopics();
        infra.createDatabase("hopluu_plan");
    }

    @AfterAll
    static void close() {
        infra.close();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicExistsWithItsPartitionsAndPolicy(Topic topic) throws Exception {
        assertThat(partitionsOf(topic)).isEqualTo(topic.partitions());
        assertThat(settingsOf(topic)).containsAllEntriesOf(topic.settings());
    }

    @Test
    void creatingTheTopicsAgainPutsAChangedSettingRight() throws Exception {
        // Given
        change(Topic.ROLLUPS, "retention.ms", "1000");
        awaitSettings(Topic.ROLLUPS, Map.of("retention.ms", "1000"));

        // When
        infra.createTopics();

        // Then
        awaitSettings(Topic.ROLLUPS, Topic.ROLLUPS.settings());
    }

    @Test
    void aRecordGoesThroughKafka() throws Exception {
        // Given
        String topic = Topic.UNITS.topicName();

        // When
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "1", "Tam Đường")).get(10, TimeUnit.SECONDS);
        }

        // Then
        assertThat(readAll(topic)).extracting(ConsumerRecord::value).containsExactly("Tam Đường");
    }

    @Test
    void aDatabaseIsItsOwnersAlone() throws Exception {
        // Given
        infra.createDatabase("hopluu_report");

        // When
        String owner = askAs("hopluu_plan", "hopluu_plan", "SELECT current_user");

        // Then
        assertThat(owner).isEqualTo("hopluu_plan");
        assertThatThrownBy(() -> askAs("hopluu_plan", "hopluu_report", "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void theDatabaseKeepsVietnameseText() throws Exception {
        // When
        String answer = askAs("hopluu_plan", "hopluu_plan", "SELECT upper('lai châu, đường')");

        // Then
        assertThat(answer.getBytes(StandardCharsets.UTF_8))
                .isEqualTo("LAI CHÂU, ĐƯỜNG".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", infra.bootstrapServers());
    }

    private static int partitionsOf(Topic topic) throws Exception {
        try (Admin admin = Admin.create(kafka())) {
            var described = admin.describeTopics(List.of(topic.topicName())).allTopicNames();
            return described
                    .get(10, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        }
    }

    /// The broker answers from what the controller has told it, which may be a moment old.
    private static void awaitSettings(Topic topic, Map<String, String> expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(settingsOf(topic)).containsAllEntriesOf(expected));
    }

    private static Map<String, String> settingsOf(Topic topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        try (Admin admin = Admin.create(kafka())) {
            var described = admin.describeConfigs(List.of(resource)).all();
            Config config =
                    described.get(10, TimeUnit.SECONDS).values().iterator().next();
            return config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private static void change(Topic topic, String name, String value) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(kafka())) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static List<ConsumerRecord<String, String>> readAll(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition);
        }
    }

    private static String askAs(String role, String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(infra.jdbcUrl(database), role, "hopluu");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
