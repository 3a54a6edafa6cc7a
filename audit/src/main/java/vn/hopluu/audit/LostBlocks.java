package vn.hopluu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AuditHead;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.Topic;
import vn.hopluu.events.UnreadableEvent;
import vn.hopluu.outbox.SentRecord;
import vn.hopluu.outbox.StoredPlaces;
import vn.hopluu.outbox.Tail;
import vn.hopluu.outbox.Tails;

/// What a database that was put back has lost of its audit. It is an act on record: the next block holds which
/// blocks were lost and with which head, and its number is behind theirs.
@ApplicationScoped
public class LostBlocks {

    private static final Logger LOG = Logger.getLogger(LostBlocks.class);

    private final AuditedService service;
    private final BlockQueries blocks;
    private final HeadQueries heads;
    private final Tails tails;
    private final StoredPlaces places;
    private final Clock clock;

    LostBlocks(
            AuditedService service,
            BlockQueries blocks,
            HeadQueries heads,
            Tails tails,
            StoredPlaces places,
            Clock clock) {
        this.service = service;
        this.blocks = blocks;
        this.heads = heads;
        this.tails = tails;
        this.places = places;
        this.clock = clock;
    }

    /// Holds the blocks against the heads behind the places that the database knows. The caller has a transaction
    /// and holds the lock of the active relay, so that no head is under way.
    ///
    /// @throws vn.hopluu.outbox.BrokerUnavailable where the topic cannot be read
    public void note(Tails.From from) {
        Optional<Tail> opened = tails.open(Topic.AUDIT.topicName(), from);
        if (opened.isEmpty()) {
            return;
        }
        try (Tail tail = opened.get()) {
            Lost lost = new Lost();
            for (List<SentRecord> page = tail.next(); !page.isEmpty(); page = tail.next()) {
                page.forEach(lost::look);
            }
            lost.note();
            places.keep(tail.layout(), tail.ends());
        }
    }

    /// The head that a record carries; empty for one that is not to be read.
    static Optional<AuditHead> head(SentRecord record) {
        try {
            return EventJson.read(record.headers(), record.payload()) instanceof AuditHead head
                    ? Optional.of(head)
                    : Optional.empty();
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    /// What one reading of the topic has found.
    private final class Lost {

        private long first;
        private @Nullable AuditHead last;

        void look(SentRecord record) {
            head(record).filter(head -> head.service().equals(service.name())).ifPresent(this::look);
        }

        private void look(AuditHead head) {
            boolean known = blocks.named(List.of(head.number())).stream()
                    .anyMatch(block -> block.hash().equals(head.hash()));
            if (known || heads.isLost(head.number())) {
                return;
            }
            if (last == null) {
                first = head.number();
            }
            if (last == null || head.number() > last.number()) {
                last = head;
            }
            first = Math.min(first, head.number());
        }

        void note() {
            AuditHead newest = last;
            if (newest != null) {
                heads.lost(first, newest, clock.instant());
                LOG.errorf(
                        "the database was put back: blocks %d to %d of the audit are lost, and that stands in the next one",
                        first, newest.number());
            }
        }
    }
}
