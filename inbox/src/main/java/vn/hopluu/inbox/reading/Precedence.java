package vn.hopluu.inbox.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.Places;
import vn.hopluu.inbox.place.Slice;

/// Lets a consumer begin only when others have come, whichever replica they run in, to the ends that their topics
/// had when it started: a report is of no use before its unit. The wait is bounded; what comes too early then is
/// parked, and tried again.
final class Precedence {

    private static final Logger LOG = Logger.getLogger(Precedence.class);

    private final String waiting;
    private final List<Intake> first;
    private final Places places;
    private final KafkaClients clients;
    private final Clock clock;
    private final Duration longest;
    private @Nullable Instant since;
    private Map<Slice, Long> ends = Map.of();
    private boolean over;

    Precedence(String waiting, List<Intake> first, Places places, KafkaClients clients, Clock clock, Duration longest) {
        this.waiting = waiting;
        this.first = first;
        this.places = places;
        this.clients = clients;
        this.clock = clock;
        this.longest = longest;
        this.over = first.isEmpty();
    }

    /// Whether the wait is over.
    ///
    /// @throws RuntimeException where Kafka or the database does not answer
    boolean isOver(Consumer<byte[], byte[]> kafka) {
        if (over) {
            return true;
        }
        Instant begun = since;
        if (begun == null) {
            ends = ends(kafka);
            begun = clock.instant();
            since = begun;
        }
        if (isReached()) {
            over = true;
        } else if (clock.instant().isAfter(begun.plus(longest))) {
            LOG.warnf("%s does not wait any longer: %s is still behind after %s", waiting, names(), longest);
            over = true;
        }
        return over;
    }

    /// Begins the wait again.
    void again() {
        since = null;
        over = first.isEmpty();
    }

    private boolean isReached() {
        Map<Slice, Long> reached = new HashMap<>();
        first.forEach(intake -> places.of(intake.name()).forEach(place -> put(reached, place)));
        return ends.entrySet().stream()
                .allMatch(end -> Objects.requireNonNullElse(reached.get(end.getKey()), -1L) >= end.getValue());
    }

    private static void put(Map<Slice, Long> reached, Place place) {
        reached.put(place.slice(), place.next());
    }

    private Map<Slice, Long> ends(Consumer<byte[], byte[]> kafka) {
        Map<Slice, Long> all = new HashMap<>();
        for (Intake intake : first) {
            List<String> topics = intake.topics().stream().map(Topic::topicName).toList();
            Map<String, String> ids = clients.topicIds(topics);
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> kafka.partitionsFor(topic, KafkaClients.PATIENCE).stream())
                    .map(Precedence::partition)
                    .toList();
            kafka.endOffsets(partitions, KafkaClients.PATIENCE)
                    .forEach((partition, end) -> all.put(
                            new Slice(
                                    intake.name(),
                                    partition.topic(),
                                    ids.getOrDefault(partition.topic(), ""),
                                    partition.partition()),
                            end));
        }
        return all;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private List<String> names() {
        return first.stream().map(Intake::name).toList();
    }
}
