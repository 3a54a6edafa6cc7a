package vn.hopluu.aggregation.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hopluu.events.Topic;
import vn.hopluu.inbox.place.Incarnation;
import vn.hopluu.outbox.BrokerUnavailable;
import vn.hopluu.outbox.TopicLayout;
import vn.hopluu.outbox.TopicLayouts;

/// In which life of the database, and of the topic, totals are told. Where either is another one, what was told before
/// may not be there any more, and all of it is told again.
@ApplicationScoped
class TopicLife {

    /// How long the broker's answer is believed: the id changes only where somebody deletes the topic.
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final Incarnation incarnation;
    private final TopicLayouts topics;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private Optional<String> topic = Optional.empty();

    TopicLife(Incarnation incarnation, TopicLayouts topics, Clock clock) {
        this.incarnation = incarnation;
        this.topics = topics;
        this.clock = clock;
    }

    /// Empty while the broker does not say which topic it has: nothing could be sent anyway.
    synchronized Optional<String> now() {
        Instant now = clock.instant();
        if (topic.isEmpty() || now.isAfter(asked.plus(BELIEVED))) {
            topic = ask();
            asked = now;
        }
        return topic.map(id -> incarnation.id() + "@" + id);
    }

    private Optional<String> ask() {
        try {
            return topics.now(Topic.COMPUTED.topicName()).map(TopicLayout::id);
        } catch (BrokerUnavailable e) {
            return topic;
        }
    }
}
