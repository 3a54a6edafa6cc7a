package vn.hopluu.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Behind which records this database knows of nothing: per topic id and partition the offset after the last record
/// that the broker acknowledged. A copy of the database that is put back has the places of its day, and what it lost
/// lies between them and the ends.
///
/// A place that is too low costs reading, never a figure: whoever reads from it meets what is known already.
@ApplicationScoped
public class StoredPlaces implements RelayRound.Places {

    private static final Logger LOG = Logger.getLogger(StoredPlaces.class);

    private static final String KEEP = "insert into relay_place (topic_id, partition, topic, next_offset)"
            + " values (?, ?, ?, ?) on conflict (topic_id, partition) do update"
            + " set next_offset = excluded.next_offset where relay_place.next_offset < excluded.next_offset";

    private final DataSource database;
    private final TopicLayouts topics;

    StoredPlaces(DataSource database, TopicLayouts topics) {
        this.database = database;
        this.topics = topics;
    }

    @Override
    public void acknowledged(List<RecordPosition> places) {
        Map<String, Map<Integer, Long>> next = new TreeMap<>();
        places.forEach(place -> next.computeIfAbsent(place.topic(), topic -> new TreeMap<>())
                .merge(place.partition(), place.offset() + 1, Math::max));
        next.forEach(this::keep);
    }

    private void keep(String topic, Map<Integer, Long> next) {
        try {
            Optional<TopicLayout> remembered = topics.remembered(topic);
            if (remembered.isPresent() && keep(remembered.get(), next) < next.size()) {
                // New offsets below a place: the topic was made anew since it was asked for
                topics.now(topic).ifPresent(layout -> keep(layout, next));
            }
        } catch (BrokerUnavailable e) {
            LOG.debugf("the places on %s stay where they are: %s", topic, e.getMessage());
        }
    }

    /// Moves a topic's places on, never back. The caller has a transaction.
    ///
    /// @param next per partition the first offset that is not known
    /// @return how many have moved
    public int keep(TopicLayout layout, Map<Integer, Long> next) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            int moved = 0;
            for (Map.Entry<Integer, Long> place : next.entrySet()) {
                keep.setString(1, layout.id());
                keep.setInt(2, place.getKey());
                keep.setString(3, layout.topic());
                keep.setLong(4, place.getValue());
                moved += keep.executeUpdate();
            }
            return moved;
        } catch (SQLException e) {
            throw new IllegalStateException("the places on " + layout.topic() + " are not kept", e);
        }
    }

    /// Per partition the first offset that is not known; a partition of which nothing is known is absent.
    Map<Integer, Long> of(TopicLayout layout) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select partition, next_offset from relay_place where topic_id = ?")) {
            read.setString(1, layout.id());
            Map<Integer, Long> next = new HashMap<>();
            try (ResultSet places = read.executeQuery()) {
                while (places.next()) {
                    next.put(places.getInt(1), places.getLong(2));
                }
            }
            return next;
        } catch (SQLException e) {
            throw new IllegalStateException("the places on " + layout.topic() + " are not read", e);
        }
    }
}
