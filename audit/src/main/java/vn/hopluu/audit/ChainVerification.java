package vn.hopluu.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.audit.AuditFinding.How;
import vn.hopluu.events.AuditHead;

/// Reads everything that was sealed, block by block, and says what is not as it was. It changes nothing.
@ApplicationScoped
class ChainVerification {

    /// The most findings of one page: whoever sees so many need not see more.
    static final int MOST_FINDINGS = 20;

    private static final int LONGEST_S = 600;

    private final BlockQueries blocks;
    private final RowQueries rows;
    private final HeadQueries heads;
    private final TopicHeads topic;

    ChainVerification(BlockQueries blocks, RowQueries rows, HeadQueries heads, TopicHeads topic) {
        this.blocks = blocks;
        this.rows = rows;
        this.heads = heads;
        this.topic = topic;
    }

    /// What a page of blocks comes to.
    ///
    /// @param last the number of the last block, null where it is the last page
    /// @param headsCompared whether the topic could be read; null before the last page
    record Page(
            long blocks,
            long rows,
            List<AuditFinding> findings,
            @Nullable Long last,
            @Nullable Boolean headsCompared) {}

    /// The blocks behind `after`; with the last page everything that only the whole shows: rows that no block
    /// has, and the heads on the topic.
    Page page(long after, int most) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_S).call(() -> {
            rows.takeTime(LONGEST_S);
            List<Block> page = blocks.after(after, most);
            Run run = new Run(after == 0 ? null : blocks.upTo(after).orElse(null));
            page.forEach(run::look);
            if (page.size() == most) {
                return run.page(page.getLast().number(), null);
            }
            run.add(rows.inNoBlock(MOST_FINDINGS));
            TopicHeads.Compared compared = topic.compare(MOST_FINDINGS);
            run.add(compared.findings());
            return run.page(null, compared.read());
        });
    }

    private final class Run {

        private final List<AuditFinding> findings = new ArrayList<>();
        private @Nullable Block before;
        private long lookedAt;
        private long rowsLookedAt;

        Run(@Nullable Block before) {
            this.before = before;
        }

        void look(Block block) {
            List<RowQueries.Held> held = rows.of(block.number());
            Block again = Block.of(
                    block.number(),
                    block.previous(),
                    block.sealedAt(),
                    held.stream().map(RowQueries.Held::sealed).toList());
            if (!again.hash().equals(block.hash()) || again.rows() != block.rows()) {
                add(List.of(AuditFinding.ofBlock(How.BLOCK_ALTERED, block.number())));
            }
            if (!follows(block)) {
                add(List.of(AuditFinding.ofBlock(How.CHAIN_BROKEN, block.number())));
            }
            held.stream()
                    .filter(row -> !row.isAsSealed())
                    .limit(MOST_FINDINGS)
                    .filter(row -> !rows.isSealedAgain(block.number(), row))
                    .forEach(row -> add(List.of(AuditFinding.ofRow(
                            row.now().isEmpty() ? How.DELETED : How.ALTERED, block.number(), row.sealed()))));
            before = block;
            lookedAt++;
            rowsLookedAt += held.size();
        }

        /// A number may lack only where it was lost with a database that was put back.
        private boolean follows(Block block) {
            Block last = before;
            long expected = last == null ? 1 : last.number() + 1;
            return block.previous().equals(last == null ? AuditHead.NONE : last.hash())
                    && (block.number() == expected || heads.isLost(block.number() - 1));
        }

        void add(List<AuditFinding> more) {
            more.stream().limit(MOST_FINDINGS - (long) findings.size()).forEach(findings::add);
        }

        Page page(@Nullable Long last, @Nullable Boolean headsCompared) {
            return new Page(lookedAt, rowsLookedAt, List.copyOf(findings), last, headsCompared);
        }
    }
}
