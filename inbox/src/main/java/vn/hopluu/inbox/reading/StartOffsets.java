package vn.hopluu.inbox.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hopluu.inbox.parking.ParkedMessageStore;
import vn.hopluu.inbox.place.ConsumerPartition;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.Places;
import vn.hopluu.inbox.place.StartOffset;
import vn.hopluu.inbox.place.StartOffset.Kind;

/// Says where a consumer begins in the partitions that it is given, and keeps that as its place.
@ApplicationScoped
class StartOffsets {

    private static final Logger LOG = Logger.getLogger(StartOffsets.class);

    private final Places places;
    private final Incarnation incarnation;
    private final ParkedMessageStore parking;

    StartOffsets(Places places, Incarnation incarnation, ParkedMessageStore parking) {
        this.places = places;
        this.incarnation = incarnation;
        this.parking = parking;
    }

    /// What Kafka has of a partition.
    ///
    /// @param end the offset behind the last record
    /// @param committed what the group last said, 0 for nothing
    record Extent(long first, long end, long committed) {}

    /// @throws RuntimeException where the database is away
    Map<ConsumerPartition, StartOffset> begin(String consumer, Map<ConsumerPartition, Extent> given) {
        Map<ConsumerPartition, StartOffset> starts =
                QuarkusTransaction.requiringNew().call(() -> beginInTransaction(consumer, given));
        tell(consumer, starts, given);
        return starts;
    }

    private Map<ConsumerPartition, StartOffset> beginInTransaction(
            String consumer, Map<ConsumerPartition, Extent> given) {
        Map<String, Place> stored = places.of(consumer).stream()
                .collect(Collectors.toMap(place -> place.slice().toString(), Function.identity()));
        Map<ConsumerPartition, StartOffset> starts = new HashMap<>();
        given.forEach((slice, extent) -> starts.put(
                slice,
                StartOffset.of(
                        stored.get(slice.toString()),
                        slice.topicId(),
                        extent.first(),
                        extent.end(),
                        extent.committed())));
        given.keySet().stream()
                .collect(Collectors.toMap(ConsumerPartition::topic, ConsumerPartition::topicId, (one, same) -> one))
                .forEach(parking::adopt);
        starts.forEach((slice, start) -> {
            if (start.kind().setsPlace()) {
                places.set(new Place(slice, start.offset()));
            }
        });
        if (starts.values().stream().anyMatch(start -> start.kind() == Kind.PUT_BACK)) {
            incarnation.renew(consumer + " had come further than its place: the database was put back");
        }
        return starts;
    }

    private static void tell(
            String consumer, Map<ConsumerPartition, StartOffset> starts, Map<ConsumerPartition, Extent> given) {
        Map<Kind, List<ConsumerPartition>> kinds =
                starts.keySet().stream().collect(Collectors.groupingBy(slice -> kind(starts, slice)));
        kinds.forEach((kind, slices) -> {
            long records = slices.stream()
                    .mapToLong(slice -> records(starts, given, slice))
                    .sum();
            LOG.logf(
                    Set.of(Kind.GOES_ON, Kind.NO_PLACE).contains(kind) ? Logger.Level.INFO : Logger.Level.WARN,
                    "%s: %s in %s, %d records to the end",
                    consumer,
                    kind,
                    slices,
                    records);
        });
    }

    private static Kind kind(Map<ConsumerPartition, StartOffset> starts, ConsumerPartition slice) {
        StartOffset start = starts.get(slice);
        return start == null ? Kind.NO_PLACE : start.kind();
    }

    private static long records(
            Map<ConsumerPartition, StartOffset> starts, Map<ConsumerPartition, Extent> given, ConsumerPartition slice) {
        StartOffset start = starts.get(slice);
        Extent extent = given.get(slice);
        return start == null || extent == null ? 0 : extent.end() - start.offset();
    }
}
