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
import vn.hopluu.inbox.parking.ParkingPlace;
import vn.hopluu.inbox.place.Beginning;
import vn.hopluu.inbox.place.Beginning.Kind;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.Places;
import vn.hopluu.inbox.place.Slice;

/// Says where a consumer begins in the partitions that it is given, and keeps that as its place.
@ApplicationScoped
class Placing {

    private static final Logger LOG = Logger.getLogger(Placing.class);

    private final Places places;
    private final Incarnation incarnation;
    private final ParkingPlace parking;

    Placing(Places places, Incarnation incarnation, ParkingPlace parking) {
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
    Map<Slice, Beginning> begin(String consumer, Map<Slice, Extent> given) {
        Map<Slice, Beginning> beginnings =
                QuarkusTransaction.requiringNew().call(() -> beginInTransaction(consumer, given));
        tell(consumer, beginnings, given);
        return beginnings;
    }

    private Map<Slice, Beginning> beginInTransaction(String consumer, Map<Slice, Extent> given) {
        Map<String, Place> stored = places.of(consumer).stream()
                .collect(Collectors.toMap(place -> place.slice().toString(), Function.identity()));
        Map<Slice, Beginning> beginnings = new HashMap<>();
        given.forEach((slice, extent) -> beginnings.put(
                slice,
                Beginning.of(
                        stored.get(slice.toString()),
                        slice.topicId(),
                        extent.first(),
                        extent.end(),
                        extent.committed())));
        given.keySet().stream()
                .collect(Collectors.toMap(Slice::topic, Slice::topicId, (one, same) -> one))
                .forEach(parking::adopt);
        beginnings.forEach((slice, beginning) -> {
            if (beginning.kind().setsPlace()) {
                places.set(new Place(slice, beginning.offset()));
            }
        });
        if (beginnings.values().stream().anyMatch(beginning -> beginning.kind() == Kind.PUT_BACK)) {
            incarnation.renew(consumer + " had come further than its place: the database was put back");
        }
        return beginnings;
    }

    private static void tell(String consumer, Map<Slice, Beginning> beginnings, Map<Slice, Extent> given) {
        Map<Kind, List<Slice>> kinds =
                beginnings.keySet().stream().collect(Collectors.groupingBy(slice -> kind(beginnings, slice)));
        kinds.forEach((kind, slices) -> {
            long records = slices.stream()
                    .mapToLong(slice -> records(beginnings, given, slice))
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

    private static Kind kind(Map<Slice, Beginning> beginnings, Slice slice) {
        Beginning beginning = beginnings.get(slice);
        return beginning == null ? Kind.NO_PLACE : beginning.kind();
    }

    private static long records(Map<Slice, Beginning> beginnings, Map<Slice, Extent> given, Slice slice) {
        Beginning beginning = beginnings.get(slice);
        Extent extent = given.get(slice);
        return beginning == null || extent == null ? 0 : extent.end() - beginning.offset();
    }
}
