package vn.hopluu.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import vn.hopluu.aggregation.ledger.Received;
import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.simulation.ReportDatabase.OutboxRow;

/// Kafka: two partitions, a group's committed offsets. It may fail to take a record, take it without saying so, and
/// say so and lose it, since it acknowledges before its disk does.
final class Topic {

    static final int PARTITIONS = 2;

    /// Nobody reads a record's bytes here: its event is at hand.
    private static final byte[] NO_BYTES = {};

    private final Scheduler scheduler;
    private final Chance chance;
    private final List<List<ReportChanged>> partitions = List.of(new ArrayList<>(), new ArrayList<>());
    private final Map<Integer, Integer> committed = new HashMap<>();

    Topic(Scheduler scheduler, Chance chance) {
        this.scheduler = scheduler;
        this.chance = chance;
    }

    CompletionStage<Void> send(OutboxRow row) {
        scheduler.step("send " + row.event().key() + " revision " + row.event().revision());
        if (chance.disaster(25)) {
            return failed();
        }
        if (chance.disaster(60)) {
            return CompletableFuture.completedFuture(null);
        }
        partitions
                .get(Math.floorMod(row.event().campaign().hashCode(), PARTITIONS))
                .add(row.event());
        return chance.disaster(25) ? failed() : CompletableFuture.completedFuture(null);
    }

    private static CompletionStage<Void> failed() {
        return CompletableFuture.failedFuture(new IllegalStateException("Kafka did not answer"));
    }

    /// Everything that lies on it.
    List<ReportChanged> records() {
        return partitions.stream().flatMap(List::stream).toList();
    }

    /// The newest event of each report.
    Collection<ReportChanged> newest() {
        Map<String, ReportChanged> newest = new HashMap<>();
        records()
                .forEach(event -> newest.merge(
                        event.key(), event, (one, other) -> one.revision() >= other.revision() ? one : other));
        return newest.values();
    }

    boolean hasUnread() {
        return unread(0) || unread(1);
    }

    private boolean unread(int partition) {
        return committed.getOrDefault(partition, 0) < partitions.get(partition).size();
    }

    /// What a consumer got by one poll.
    ///
    /// @param next the offset to commit
    record Batch(int partition, int next, List<Received> messages) {}

    /// The next records of a partition; while things go wrong, in any order and some of them twice.
    Batch poll() {
        scheduler.step("poll");
        int partition = unread(0) && (!unread(1) || chance.once(2)) ? 0 : 1;
        int from = committed.getOrDefault(partition, 0);
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
        return new Batch(partition, next, messages);
    }

    private Received received(int partition, int offset) {
        return new Received(
                new KafkaMessage("hopluu.reports.v1", "", partition, offset, NO_BYTES, Map.of(), NO_BYTES),
                partitions.get(partition).get(offset));
    }

    /// Whoever commits an older offset later makes records come again.
    void acknowledge(Batch batch) {
        scheduler.step("acknowledge " + batch.partition() + "@" + batch.next());
        committed.put(batch.partition(), batch.next());
    }
}
