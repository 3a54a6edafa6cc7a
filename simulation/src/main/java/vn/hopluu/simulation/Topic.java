package vn.hopluu.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.events.EventHeaders;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.outbox.RecordPosition;
import vn.hopluu.simulation.ReportDatabase.OutboxRow;

/// Kafka: two partitions, and the offsets that a group has committed there, which no consumer goes by. It may fail to
/// take a record, take it without saying so, and say so and lose it, since it acknowledges before its disk does.
final class Topic {

    static final int PARTITIONS = 2;

    private static final String REPORTS = "hopluu.reports.v1";

    /// Nobody reads an honest record's bytes here: its event is at hand.
    private static final byte[] NO_BYTES = {};

    private final Scheduler scheduler;
    private final SeededRandom chance;
    private final List<List<ReportChanged>> partitions = List.of(new ArrayList<>(), new ArrayList<>());
    private final Map<Integer, Integer> committed = new HashMap<>();
    /// The records that somebody forged, by place, as they lie there.
    private final Map<String, KafkaMessage> forged = new HashMap<>();
    private int lost;

    Topic(Scheduler scheduler, SeededRandom chance) {
        this.scheduler = scheduler;
        this.chance = chance;
    }

    CompletionStage<RecordPosition> send(OutboxRow row) {
        scheduler.step("send " + row.event().key() + " revision " + row.event().revision());
        if (chance.disaster(25)) {
            return failed();
        }
        if (chance.disaster(60)) {
            lost++;
            return CompletableFuture.completedFuture(end(row.event()));
        }
        partitions.get(partition(row.event())).add(row.event());
        RecordPosition place = end(row.event());
        if (chance.disaster(40)) {
            forge(partition(row.event()), row.event());
        }
        return chance.disaster(25) ? failed() : CompletableFuture.completedFuture(place);
    }

    private static int partition(ReportChanged event) {
        return Math.floorMod(event.campaign().hashCode(), PARTITIONS);
    }

    /// The last place in its partition.
    private RecordPosition end(ReportChanged event) {
        int partition = partition(event);
        return new RecordPosition(REPORTS, partition, partitions.get(partition).size() - 1L);
    }

    private static CompletionStage<RecordPosition> failed() {
        return CompletableFuture.failedFuture(new IllegalStateException("Kafka did not answer"));
    }

    /// Somebody takes a report back that is not theirs: under the key of another one, or under the hash of what was
    /// really handed in.
    private void forge(int partition, ReportChanged event) {
        boolean underAnotherKey = chance.once(2);
        ReportChanged forgery = new ReportChanged(
                underAnotherKey ? event.unitId() + 1 : event.unitId(),
                event.form(),
                event.period(),
                event.coverage(),
                event.revision() + 1,
                ReportChanged.State.WITHDRAWN,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        Map<String, String> headers = EventHeaders.of(event, "/somebody", "", Instant.EPOCH);
        headers.put(EventHeaders.REVISION, Long.toString(forgery.revision()));
        int offset = partitions.get(partition).size();
        partitions.get(partition).add(forgery);
        forged.put(place(partition, offset), message(partition, offset, event.key(), headers, forgery));
    }

    private static KafkaMessage message(
            int partition, int offset, String key, Map<String, String> headers, ReportChanged body) {
        Map<String, byte[]> bytes = new HashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return new KafkaMessage(
                REPORTS, "", partition, offset, key.getBytes(StandardCharsets.UTF_8), bytes, EventJson.write(body));
    }

    private static String place(int partition, int offset) {
        return partition + "@" + offset;
    }

    /// How many records it has acknowledged and lost.
    int lost() {
        return lost;
    }

    /// Where each partition ends.
    List<Integer> ends() {
        return partitions.stream().map(List::size).toList();
    }

    /// Everything that lies on it and was really sent.
    List<ReportChanged> records() {
        List<ReportChanged> records = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (int offset = 0; offset < partitions.get(partition).size(); offset++) {
                if (!forged.containsKey(place(partition, offset))) {
                    records.add(partitions.get(partition).get(offset));
                }
            }
        }
        return records;
    }

    /// What lies on it and was really sent from these places on, in the order of its partitions.
    List<ReportChanged> from(IntUnaryOperator places) {
        return IntStream.range(0, PARTITIONS)
                .boxed()
                .flatMap(partition -> IntStream.range(
                                places.applyAsInt(partition),
                                partitions.get(partition).size())
                        .filter(offset -> !forged.containsKey(place(partition, offset)))
                        .mapToObj(partitions.get(partition)::get))
                .toList();
    }

    /// @param places where a consumer is in each partition
    boolean hasUnread(IntUnaryOperator places) {
        return isUnread(0, places) || isUnread(1, places);
    }

    private boolean isUnread(int partition, IntUnaryOperator places) {
        return places.applyAsInt(partition) < partitions.get(partition).size();
    }

    /// What a consumer got by one poll.
    ///
    /// @param from the place that it was asked for
    /// @param next the place behind it
    record Batch(int partition, int from, int next, List<Received> messages) {}

    /// The next records of a partition; while things go wrong, in any order and some of them twice.
    ///
    /// @param places where the consumer is in each partition
    Batch poll(IntUnaryOperator places) {
        scheduler.step("poll");
        int partition = isUnread(0, places) && (!isUnread(1, places) || chance.once(2)) ? 0 : 1;
        int from = places.applyAsInt(partition);
        int next = Math.min(partitions.get(partition).size(), from + chance.between(1, 6));
        List<Received> messages = new ArrayList<>();
        for (int offset = from; offset < next; offset++) {
            messages.add(received(partition, offset));
            if (chance.disaster(10)) {
                messages.add(received(partition, offset));
            }
        }
        if (chance.disaster(3)) {
            Collections.shuffle(messages, chance.random());
        }
        return new Batch(partition, from, next, messages);
    }

    private Received received(int partition, int offset) {
        KafkaMessage honest = new KafkaMessage(REPORTS, "", partition, offset, NO_BYTES, Map.of(), NO_BYTES);
        return new Received(
                forged.getOrDefault(place(partition, offset), honest),
                partitions.get(partition).get(offset));
    }

    /// What a meter of the lag reads.
    void acknowledge(Batch batch) {
        scheduler.step("acknowledge " + batch.partition() + "@" + batch.next());
        committed.put(batch.partition(), batch.next());
    }

    /// How far the group has acknowledged a partition.
    int acknowledged(int partition) {
        return committed.getOrDefault(partition, 0);
    }
}
