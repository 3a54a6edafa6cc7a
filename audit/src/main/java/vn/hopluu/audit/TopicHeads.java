package vn.hopluu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.audit.AuditFinding.How;
import vn.hopluu.events.AuditHead;
import vn.hopluu.events.Topic;
import vn.hopluu.outbox.BrokerUnavailable;
import vn.hopluu.outbox.Tail;
import vn.hopluu.outbox.Tails;

/// The heads on the topic, from its beginning, held against the blocks: what was heard before stands in the same
/// database as the blocks, and proves nothing of it.
@ApplicationScoped
class TopicHeads {

    private static final Logger LOG = Logger.getLogger(TopicHeads.class);

    private final AuditedService service;
    private final BlockQueries blocks;
    private final HeadQueries heads;
    private final Tails tails;

    TopicHeads(AuditedService service, BlockQueries blocks, HeadQueries heads, Tails tails) {
        this.service = service;
        this.blocks = blocks;
        this.heads = heads;
        this.tails = tails;
    }

    /// @param read whether the topic could be read to its end
    record Compared(boolean read, List<AuditFinding> findings) {}

    /// Of the blocks that the database has not at all the first stands for all behind it.
    Compared compare(int most) {
        List<AuditFinding> findings = new ArrayList<>();
        try {
            Optional<Tail> opened = tails.open(Topic.AUDIT.topicName(), Tails.From.BEGINNING);
            if (opened.isPresent()) {
                try (Tail tail = opened.get()) {
                    read(tail, findings, most);
                }
            }
            return new Compared(true, findings);
        } catch (BrokerUnavailable e) {
            LOG.warnf("the heads on the topic are not compared: %s", e.getMessage());
            return new Compared(false, findings);
        }
    }

    private void read(Tail tail, List<AuditFinding> findings, int most) {
        long newest = blocks.newest().map(Block::number).orElse(0L);
        for (var page = tail.next(); !page.isEmpty() && findings.size() < most; page = tail.next()) {
            List<AuditHead> told = page.stream()
                    .map(LostBlocks::head)
                    .flatMap(Optional::stream)
                    .filter(head -> head.service().equals(service.name()))
                    .toList();
            Map<Long, Block> here = blocks
                    .named(told.stream().map(AuditHead::number).toList())
                    .stream()
                    .collect(Collectors.toMap(Block::number, Function.identity()));
            for (AuditHead head : told) {
                How how = how(head, here.get(head.number()), newest);
                if (how != null && findings.size() < most) {
                    findings.add(AuditFinding.ofBlock(how, head.number()));
                }
                if (how == How.PUT_BACK) {
                    return;
                }
            }
        }
    }

    /// Null where it agrees, or is known to be lost. A block may be made and said while this is read, but never
    /// said before it is there.
    private @Nullable How how(AuditHead head, @Nullable Block block, long newest) {
        if ((block != null && block.hash().equals(head.hash())) || heads.isLost(head.number())) {
            return null;
        }
        return head.number() > newest ? How.PUT_BACK : How.REWRITTEN;
    }
}
