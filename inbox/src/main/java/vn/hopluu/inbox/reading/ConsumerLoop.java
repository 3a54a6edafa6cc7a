package vn.hopluu.inbox.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.inbox.place.ConsumerPartition;
import vn.hopluu.inbox.place.OffsetRange;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.PlaceLost;
import vn.hopluu.inbox.place.StartOffset;
import vn.hopluu.inbox.reading.ConsumerStatus.State;

/// One consumer: polls, seeks to its places in whatever it is given, hands batches over and waits for them, polling on,
/// so that Kafka does not take a slow consumer for a dead one.
///
/// The place in the database leads. Every few seconds the loop looks whether it is still where it thinks it is, and
/// goes back where the database was emptied or put back under it.
final class ConsumerLoop implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);
    private static final long WORK_SLICE_MS = 500;

    private final Ground ground;
    private final Consumer<byte[], byte[]> kafka;
    private final Clock clock;
    private final ExecutorService worker;

    private final Map<TopicPartition, Position> placed = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private Instant nextLook = Instant.MIN;
    private volatile boolean stopping;
    private volatile ConsumerStatus status;

    /// What a loop stands on: the broker's ids of topics, the database's places, and what is done with a batch.
    interface Ground {

        /// The intake's name.
        String name();

        List<String> topics();

        Map<String, String> topicIds(Collection<String> topics);

        List<Place> places();

        Map<ConsumerPartition, StartOffset> begin(Map<ConsumerPartition, StartOffsets.Extent> given);

        /// Whether those that come first have come.
        boolean mayTake();

        /// They have to come again.
        void waitAgain();

        /// @throws PlaceLost where a place is not where the batch begins
        void take(List<KafkaMessage> messages, List<OffsetRange> steps);
    }

    ConsumerLoop(Ground ground, Consumer<byte[], byte[]> kafka, Clock clock) {
        this.ground = ground;
        this.kafka = kafka;
        this.clock = clock;
        this.status = new ConsumerStatus(State.STARTING, clock.instant(), 0, 0, null);
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("inbox-work-" + ground.name()).daemon().factory());
    }

    ConsumerStatus status() {
        return status;
    }

    String name() {
        return ground.name();
    }

    /// Ends the loop and the batch that is under way, which comes again at the next start.
    void stop() {
        stopping = true;
        kafka.wakeup();
        worker.shutdownNow();
    }

    @Override
    public void run() {
        kafka.subscribe(ground.topics(), this);
        try {
            while (!stopping && turn()) {
                // Each turn says by itself what became of it
            }
        } finally {
            kafka.close(CloseOptions.timeout(LONGEST_CLOSE));
        }
    }

    /// @return false where this consumer has given up
    private boolean turn() {
        try {
            poll();
            return true;
        } catch (WakeupException | Retries.Stopped end) {
            return true;
        } catch (FencedInstanceIdException taken) {
            stand(State.GIVEN_UP, "another replica has this one's hopluu.instance-id");
            LOG.errorf("%s gives up: another replica runs under the same hopluu.instance-id", name());
            return false;
        } catch (RuntimeException e) {
            trouble(e);
            return true;
        }
    }

    /// Everything is looked up again: what failed may have been applied in part, and to apply it again does no harm.
    private void trouble(RuntimeException e) {
        if (status.state() != State.TROUBLED) {
            LOG.warnf("%s is kept from reading, and tries again: %s", name(), e);
        }
        stand(State.TROUBLED, String.valueOf(e.getMessage()));
        displace();
        try {
            TimeUnit.MILLISECONDS.sleep(WORK_SLICE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void poll() {
        ConsumerRecords<byte[], byte[]> records = kafka.poll(POLL);
        if (!unplaced.isEmpty()) {
            place();
        }
        if (ground.mayTake()) {
            kafka.resume(placed.keySet());
        }
        if (!records.isEmpty()) {
            take(records);
        }
        if (!clock.instant().isBefore(nextLook)) {
            look();
            nextLook = clock.instant().plus(BETWEEN_LOOKS);
        }
        stand(state(), null);
    }

    private State state() {
        if (!unplaced.isEmpty()) {
            return State.STARTING;
        }
        if (!ground.mayTake()) {
            return State.WAITING;
        }
        List<Position> behind =
                placed.values().stream().filter(it -> it.behind() > 0).toList();
        if (behind.isEmpty()) {
            return kafka.assignment().isEmpty() && status.state() == State.STARTING ? State.STARTING : State.FLOWING;
        }
        return behind.stream().anyMatch(Position::again) ? State.REPLAYING : State.CATCHING_UP;
    }

    private void stand(State state, @Nullable String detail) {
        ConsumerStatus before = status;
        if (before.state() != state && (state == State.FLOWING || before.state() == State.TROUBLED)) {
            LOG.infof("%s: %s after %s", name(), state, before.state());
        }
        status = new ConsumerStatus(
                state,
                before.state() == state ? before.since() : clock.instant(),
                placed.size(),
                placed.values().stream().mapToLong(Position::behind).sum(),
                detail);
    }

    /// Seeks to the places in all that was given and not placed yet.
    private void place() {
        Set<TopicPartition> given = Set.copyOf(unplaced);
        Map<String, String> ids =
                ground.topicIds(given.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Long> first = kafka.beginningOffsets(given, KafkaClients.PATIENCE);
        Map<TopicPartition, Long> ends = kafka.endOffsets(given, KafkaClients.PATIENCE);
        Map<TopicPartition, OffsetAndMetadata> committed = kafka.committed(given, KafkaClients.PATIENCE);
        Map<ConsumerPartition, StartOffsets.Extent> extents = new HashMap<>();
        for (TopicPartition partition : given) {
            OffsetAndMetadata said = committed.get(partition);
            extents.put(
                    slice(partition, ids),
                    new StartOffsets.Extent(
                            Objects.requireNonNullElse(first.get(partition), 0L),
                            Objects.requireNonNullElse(ends.get(partition), 0L),
                            said == null ? 0 : said.offset()));
        }
        ground.begin(extents).forEach((slice, start) -> {
            TopicPartition partition = new TopicPartition(slice.topic(), slice.partition());
            kafka.seek(partition, start.offset());
            placed.put(
                    partition,
                    new Position(
                            slice,
                            start.offset(),
                            Objects.requireNonNullElse(ends.get(partition), 0L),
                            start.kind() != StartOffset.Kind.GOES_ON));
        });
        unplaced.removeAll(given);
    }

    private ConsumerPartition slice(TopicPartition partition, Map<String, String> ids) {
        String id = ids.get(partition.topic());
        if (id == null) {
            throw new IllegalStateException("Kafka has no topic " + partition.topic());
        }
        return new ConsumerPartition(name(), partition.topic(), id, partition.partition());
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<KafkaMessage> messages = new ArrayList<>(records.count());
        Map<TopicPartition, OffsetRange> steps = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            Position position = placed.get(partition);
            List<ConsumerRecord<byte[], byte[]>> part = records.records(partition);
            if (position == null) {
                continue;
            }
            if (part.getFirst().offset() < position.at()) {
                LOG.warnf("%s: %s has been cut behind its place", name(), position.slice());
                displace();
                return;
            }
            part.forEach(record ->
                    messages.add(KafkaMessage.of(record, position.slice().topicId())));
            steps.put(partition, new OffsetRange(position.slice(), position.at(), kafka.position(partition), 0));
        }
        if (!messages.isEmpty()) {
            work(messages, steps);
        }
    }

    private void work(List<KafkaMessage> messages, Map<TopicPartition, OffsetRange> steps) {
        try {
            await(worker.submit(() -> ground.take(messages, List.copyOf(steps.values()))));
        } catch (PlaceLost lost) {
            goBack(String.valueOf(lost.getMessage()));
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        steps.forEach((partition, step) -> {
            if (placed.computeIfPresent(partition, (key, position) -> position.movedTo(step.to())) != null) {
                done.put(partition, new OffsetAndMetadata(step.to()));
            }
        });
        // For whoever measures lag; nothing is read from there
        kafka.commitAsync(done, (offsets, failure) -> LOG.debugf("%s said %s: %s", name(), offsets, failure));
    }

    /// Polls on without taking anything, so that this replica stays a member of its group.
    private void await(Future<?> batch) {
        while (true) {
            try {
                batch.get(WORK_SLICE_MS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException slow) {
                kafka.pause(kafka.assignment());
                kafka.poll(Duration.ZERO);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Retries.Stopped(e);
            }
        }
    }

    /// Whether the topics and the places are still those that this loop goes by.
    private void look() {
        if (placed.isEmpty()) {
            return;
        }
        Map<String, String> ids = ground.topicIds(
                placed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<ConsumerPartition, Long> stored =
                ground.places().stream().collect(Collectors.toMap(Place::slice, Place::next));
        for (Position position : placed.values()) {
            ConsumerPartition slice = position.slice();
            if (!slice.topicId().equals(ids.get(slice.topic()))) {
                LOG.warnf("%s: under the name %s there is another topic now", name(), slice.topic());
                displace();
                return;
            }
            if (Objects.requireNonNullElse(stored.get(slice), -1L) < position.at()) {
                goBack("the place in " + slice + " is not at " + position.at() + " any more");
                return;
            }
        }
    }

    private void goBack(String why) {
        LOG.warnf("%s goes back to its places: %s", name(), why);
        ground.waitAgain();
        displace();
    }

    private void displace() {
        kafka.pause(kafka.assignment());
        unplaced.addAll(kafka.assignment());
        placed.clear();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        kafka.pause(partitions);
        unplaced.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        unplaced.removeAll(partitions);
        partitions.forEach(placed::remove);
    }
}
