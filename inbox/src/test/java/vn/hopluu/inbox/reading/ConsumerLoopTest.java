package vn.hopluu.inbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.place.ConsumerPartition;
import vn.hopluu.inbox.place.OffsetRange;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.PlaceLost;
import vn.hopluu.inbox.place.StartOffset;

/// The loop against a broker and a database in memory: where it begins, and where it goes back to.
class ConsumerLoopTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final Instant START = Instant.parse("2024-03-01T01:00:00Z");

    private final Broker kafka = new Broker();
    private final Database database = new Database();
    private final HandClock clock = new HandClock();
    private final ConsumerLoop loop = new ConsumerLoop(database, kafka, clock);

    @BeforeEach
    void subscribe() {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.subscribe(List.of("t"), loop);
    }

    @Test
    void it_begins_at_its_place_whatever_the_group_has_said() {
        send(0, 1, 2, 3, 4);
        database.place = 2;
        kafka.rebalance(List.of(PARTITION));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(5)));

        poll(3);

        assertThat(database.taken).containsExactly(2L, 3L, 4L);
        assertThat(database.place).isEqualTo(5);
    }

    @Test
    void it_reads_everything_where_the_database_knows_no_place_though_its_group_stands_at_the_end() {
        send(0, 1, 2);
        database.place = -1;
        kafka.rebalance(List.of(PARTITION));
        kafka.commitSync(Map.of(PARTITION, new OffsetAndMetadata(3)));

        poll(3);

        assertThat(database.taken).containsExactly(0L, 1L, 2L);
        assertThat(database.place).isEqualTo(3);
    }

    @Test
    void it_says_that_it_replays_until_it_has_reached_the_end_that_it_saw() {
        send(0, 1, 2);
        database.place = -1;
        kafka.rebalance(List.of(PARTITION));

        loop.poll();
        ConsumerStatus.State first = loop.status().state();
        poll(2);

        assertThat(first).isEqualTo(ConsumerStatus.State.REPLAYING);
        assertThat(loop.status().state()).isEqualTo(ConsumerStatus.State.FLOWING);
    }

    @Test
    void it_goes_back_with_a_database_that_is_put_back_while_it_reads() {
        send(0, 1, 2);
        kafka.rebalance(List.of(PARTITION));
        poll(3);
        database.taken.clear();

        database.place = 1;
        send(3);
        poll(3);

        assertThat(database.taken).containsExactly(1L, 2L, 3L);
        assertThat(database.place).isEqualTo(4);
    }

    @Test
    void it_goes_back_with_a_database_that_is_emptied_while_nothing_comes() {
        send(0, 1, 2);
        kafka.rebalance(List.of(PARTITION));
        poll(3);
        database.taken.clear();

        database.place = -1;
        clock.now = clock.now.plus(Duration.ofSeconds(6));
        poll(4);

        assertThat(database.taken).containsExactly(0L, 1L, 2L);
    }

    @Test
    void it_reads_a_topic_that_was_made_anew_from_its_beginning() {
        send(0, 1, 2);
        kafka.rebalance(List.of(PARTITION));
        poll(3);
        database.taken.clear();

        // It has grown past the place meanwhile
        kafka.topic.add(3L);
        kafka.updateEndOffsets(Map.of(PARTITION, 4L));
        database.topicId = "another";
        clock.now = clock.now.plus(Duration.ofSeconds(6));
        poll(4);

        assertThat(database.taken).containsExactly(0L, 1L, 2L, 3L);
        assertThat(database.placeId).isEqualTo("another");
    }

    @Test
    void it_takes_nothing_before_those_it_waits_for_have_come() {
        database.mayTake = false;
        send(0);
        kafka.rebalance(List.of(PARTITION));

        poll(3);
        List<Long> before = List.copyOf(database.taken);
        ConsumerStatus.State state = loop.status().state();
        database.mayTake = true;
        poll(2);

        assertThat(before).isEmpty();
        assertThat(state).isEqualTo(ConsumerStatus.State.WAITING);
        assertThat(database.taken).containsExactly(0L);
    }

    private void poll(int times) {
        for (int i = 0; i < times; i++) {
            loop.poll();
        }
    }

    private void send(long... offsets) {
        kafka.topic.addAll(LongStream.of(offsets).boxed().toList());
        kafka.updateEndOffsets(Map.of(PARTITION, Collections.max(kafka.topic) + 1));
        if (kafka.assignment().contains(PARTITION)) {
            LongStream.of(offsets).forEach(kafka::add);
        }
    }

    /// One that still has what was polled when it is sought again.
    private static final class Broker extends MockConsumer<byte[], byte[]> {
        private final List<Long> topic = new ArrayList<>();

        Broker() {
            super("earliest");
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            topic.stream().filter(it -> it >= offset).forEach(this::add);
        }

        private void add(long offset) {
            addRecord(new ConsumerRecord<>("t", 0, offset, new byte[0], new byte[0]));
        }
    }

    /// A database with one place, -1 for none, and the offsets of what was applied.
    private static final class Database implements ConsumerLoop.Ground {
        private final List<Long> taken = new ArrayList<>();
        private String topicId = "one";
        private String placeId = "one";
        private long place;
        private boolean mayTake = true;

        @Override
        public String name() {
            return "reports";
        }

        @Override
        public List<String> topics() {
            return List.of("t");
        }

        @Override
        public Map<String, String> topicIds(Collection<String> topics) {
            return Map.of("t", topicId);
        }

        @Override
        public List<Place> places() {
            return place < 0 ? List.of() : List.of(new Place(new ConsumerPartition("reports", "t", placeId, 0), place));
        }

        @Override
        public Map<ConsumerPartition, StartOffset> begin(Map<ConsumerPartition, StartOffsets.Extent> given) {
            ConsumerPartition slice = given.keySet().iterator().next();
            StartOffsets.Extent extent = given.values().iterator().next();
            StartOffset start = StartOffset.of(
                    places().stream().findFirst().orElse(null),
                    slice.topicId(),
                    extent.first(),
                    extent.end(),
                    extent.committed());
            place = start.offset();
            placeId = slice.topicId();
            return Map.of(slice, start);
        }

        @Override
        public boolean mayTake() {
            return mayTake;
        }

        @Override
        public void waitAgain() {
            // Nothing comes before it here
        }

        @Override
        public void take(List<KafkaMessage> messages, List<OffsetRange> steps) {
            if (place < steps.getFirst().from()) {
                throw new PlaceLost(steps.getFirst());
            }
            messages.forEach(message -> taken.add(message.offset()));
            place = steps.getFirst().to();
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
