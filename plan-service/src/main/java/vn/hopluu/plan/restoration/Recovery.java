package vn.hopluu.plan.restoration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import vn.hopluu.audit.LostBlocks;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventRecord;
import vn.hopluu.events.EventType;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.outbox.DatabaseRecovery;
import vn.hopluu.outbox.OutboxTable;
import vn.hopluu.outbox.RelayPause;
import vn.hopluu.outbox.SentRecord;
import vn.hopluu.outbox.StoredPlaces;
import vn.hopluu.outbox.Tail;
import vn.hopluu.outbox.Tails;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

/// Holds the database against the topics that it fills. They are compacted, so behind the places that a copy knows lies
/// the newest state of everything that it lost.
///
/// All in one transaction, under the lock of every register: whoever writes meanwhile waits for it, and sees it whole.
@ApplicationScoped
class Recovery implements DatabaseRecovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int LONGEST_S = 600;

    /// What is under way or waits in the copy's outbox, and is no newer than what lies on the topic, is not sent: it
    /// would lie behind it.
    private static final String FORGET_SENT = "delete from outbox o using"
            + " unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:revisions as bigint[]))"
            + " as sent (topic, record_key, revision) where o.topic = sent.topic and o.record_key = sent.record_key"
            + " and cast(o.headers ->> 'hopluu_revision' as bigint) <= sent.revision";

    private static final List<Topic> TOPICS =
            List.of(Topic.CATALOGUE, Topic.UNITS, Topic.PLANS, Topic.OBLIGATIONS, Topic.ASSIGNMENTS);

    /// Plans before the campaigns that they fix; everything else as it is listed.
    private static final List<EventType> IN_ORDER = Arrays.stream(EventType.values())
            .sorted(Comparator.comparing(
                    type -> type == EventType.PLAN ? EventType.CAMPAIGN.ordinal() - 1 : type.ordinal()))
            .toList();

    private final Map<EventType, StateEvents> kinds = new EnumMap<>(EventType.class);
    private final OutboxTable outbox;
    private final Tails tails;
    private final StoredPlaces places;
    private final LostBlocks lostBlocks;
    private final KnownDatabase known;
    private final EntityManager database;
    private final Clock clock;

    Recovery(
            @Any Instance<StateEvents> stateEvents,
            OutboxTable outbox,
            Tails tails,
            StoredPlaces places,
            LostBlocks lostBlocks,
            KnownDatabase known,
            EntityManager database,
            Clock clock) {
        stateEvents.forEach(kind -> kinds.put(kind.type(), kind));
        this.outbox = outbox;
        this.tails = tails;
        this.places = places;
        this.lostBlocks = lostBlocks;
        this.known = known;
        this.database = database;
        this.clock = clock;
    }

    /// Nothing can be written before it is done, so a start waits for all of it.
    ///
    /// @return false where another replica sends or compares at this moment
    /// @throws vn.hopluu.outbox.BrokerUnavailable where a topic cannot be read
    /// @throws RuntimeException where what lies on the topics does not fit together; then nothing is taken back
    @Override
    public boolean run(Tails.From from, Runnable begun) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_S).call(() -> {
            if (!RelayPause.begin(outbox)) {
                return false;
            }
            Newest newest = new Newest();
            for (Topic topic : TOPICS) {
                read(topic, from, newest);
            }
            takeBack(newest);
            lostBlocks.note(from);
            known.note();
            known.compared();
            return true;
        });
    }

    @Override
    public boolean isDue() {
        return !known.isKnown();
    }

    private void read(Topic topic, Tails.From from, Newest newest) {
        Optional<Tail> opened = tails.open(topic.topicName(), from);
        if (opened.isEmpty()) {
            return;
        }
        try (Tail tail = opened.get()) {
            for (List<SentRecord> page = tail.next(); !page.isEmpty(); page = tail.next()) {
                page.forEach(newest::add);
            }
            places.keep(tail.layout(), tail.ends());
        }
    }

    private void takeBack(Newest newest) {
        if (newest.isEmpty()) {
            return;
        }
        Arrays.stream(WriteLock.Register.values()).forEach(WriteLock::hold);
        database.createNativeQuery("set constraints all deferred").executeUpdate();
        List<Event> taken = new ArrayList<>();
        for (EventType type : IN_ORDER) {
            StateEvents kind = kinds.get(type);
            if (kind != null) {
                newest.of(type).stream().filter(kind::takeBack).forEach(taken::add);
                database.flush();
            }
        }
        taken.forEach(event -> new TakenBack(event, clock.instant()).persist());
        goOnAbove(newest.highestUnit());
        forgetSent(newest);
        if (!taken.isEmpty()) {
            LOG.warnf(
                    "the database is an older copy: %d things are taken back from the topics; GET /api/v1/restorations lists them, and what no topic carries",
                    taken.size());
        }
    }

    /// A unit's id is never given twice: also not that of one that was lost.
    private void goOnAbove(OptionalLong unit) {
        if (unit.isPresent()) {
            database.createNativeQuery(
                            "select setval('unit_id_seq', greatest(:unit, (select last_value from unit_id_seq)))",
                            Long.class)
                    .setParameter("unit", unit.getAsLong())
                    .getSingleResult();
        }
    }

    private void forgetSent(Newest newest) {
        Collection<Event> sent = newest.all();
        database.createNativeQuery(FORGET_SENT)
                .setParameter(
                        "topics",
                        sent.stream()
                                .map(event -> EventType.of(event).topic().topicName())
                                .toArray(String[]::new))
                .setParameter("keys", sent.stream().map(Event::key).toArray(String[]::new))
                .setParameter("revisions", sent.stream().map(Event::revision).toArray(Long[]::new))
                .executeUpdate();
    }

    /// The newest event of each thing that is to be believed.
    private static final class Newest {

        private final Map<EventType, Map<String, Event>> events = new EnumMap<>(EventType.class);

        void add(SentRecord record) {
            try {
                Event event = EventRecord.read(
                        record.topic(),
                        record.key().getBytes(StandardCharsets.UTF_8),
                        record.headers(),
                        record.payload());
                events.computeIfAbsent(EventType.of(event), type -> new LinkedHashMap<>())
                        .merge(event.key(), event, (one, other) -> one.revision() >= other.revision() ? one : other);
            } catch (UnreadableEvent e) {
                LOG.warnf("%s is passed over: %s", record, e.getMessage());
            }
        }

        boolean isEmpty() {
            return events.isEmpty();
        }

        Collection<Event> of(EventType type) {
            return events.getOrDefault(type, Map.of()).values();
        }

        Collection<Event> all() {
            return events.values().stream()
                    .flatMap(ofKind -> ofKind.values().stream())
                    .toList();
        }

        OptionalLong highestUnit() {
            return of(EventType.UNIT).stream()
                    .flatMapToLong(event -> LongStream.of(((UnitChanged) event).unitId()))
                    .max();
        }
    }
}
