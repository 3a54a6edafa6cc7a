package vn.hopluu.aggregation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hopluu.inbox.place.Place;
import vn.hopluu.inbox.place.Places;

/// Knows whether the reports that a statement counts have been taken in.
///
/// A statement is sent behind its reports, so they lie before the end that the topic of reports has when the
/// statement is here. Once the place that stands beside the ledger is there, what is not held has been lost.
@ApplicationScoped
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final ReportsTopic topic;
    private final Places places;
    private final Map<Key, Map<Integer, Long>> ends = new ConcurrentHashMap<>();

    Arrivals(ReportsTopic topic, Places places) {
        this.topic = topic;
        this.places = places;
    }

    private record Key(String campaign, long revision) {
        static Key of(Statement statement) {
            return new Key(statement.campaign(), statement.revision());
        }
    }

    /// Forgets what nobody asks for any more.
    void keep(List<Statement> statements) {
        ends.keySet().retainAll(statements.stream().map(Key::of).collect(Collectors.toSet()));
    }

    /// False as long as it cannot be known, also while Kafka is away.
    boolean of(Statement statement) {
        try {
            Map<Integer, Long> end = ends.computeIfAbsent(Key.of(statement), key -> topic.ends());
            Map<Integer, Long> taken = places.of(Statements.CONSUMER_OF_REPORTS).stream()
                    .collect(Collectors.toMap(place -> place.slice().partition(), Place::next, Math::max));
            return end.entrySet().stream()
                    .allMatch(partition -> partition.getValue() == 0
                            || Objects.requireNonNullElse(taken.get(partition.getKey()), 0L) >= partition.getValue());
        } catch (ReportsTopic.Away e) {
            LOG.debugf("where the topic of reports ends is not known: %s", e.getMessage());
            return false;
        }
    }
}
