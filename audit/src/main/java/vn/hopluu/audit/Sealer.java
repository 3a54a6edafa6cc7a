package vn.hopluu.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hopluu.events.AuditHead;
import vn.hopluu.outbox.SendingGate;
import vn.hopluu.web.log.Interruption;

/// Seals what was put on record since the last block, every few seconds, one replica at a time. Nobody who
/// stores a row waits for it: a chain inside the transactions that post would make every post queue.
///
/// Nothing is sealed before the database was held against its topics, nor while a head was heard that no block
/// has: a copy that was put back would give numbers out twice.
@ApplicationScoped
public class Sealer {

    /// The most rows of one block.
    static final int MOST_ROWS = 1_000;

    /// The most blocks of one look: what was on record before there was an audit is sealed over many.
    private static final int MOST_BLOCKS = 50;

    private static final int LONGEST_S = 60;

    private final BlockQueries blocks;
    private final HeadQueries heads;
    private final AuditedService service;
    private final Instance<SendingGate> gate;
    private final Clock clock;
    private final Interruption interruption = new Interruption(Sealer.class, "the sealing of what is on record");

    Sealer(BlockQueries blocks, HeadQueries heads, AuditedService service, Instance<SendingGate> gate, Clock clock) {
        this.blocks = blocks;
        this.heads = heads;
        this.service = service;
        this.gate = gate;
        this.clock = clock;
    }

    @Scheduled(every = "${hopluu.audit.seal-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            seal();
            interruption.over();
        } catch (RuntimeException e) {
            interruption.failed(e);
        }
    }

    /// Seals what waits.
    ///
    /// @return how many rows were sealed; 0 also where another replica seals
    public int seal() {
        int sealed = 0;
        for (int made = 0; made < MOST_BLOCKS; made++) {
            int rows = QuarkusTransaction.requiringNew().timeout(LONGEST_S).call(this::block);
            sealed += rows;
            if (rows < MOST_ROWS) {
                return sealed;
            }
        }
        return sealed;
    }

    private int block() {
        if ((gate.isResolvable() && !gate.get().isOpen())
                || !blocks.activate()
                || heads.firstUnknown().isPresent()) {
            return 0;
        }
        List<BlockQueries.Waiting> waiting = blocks.waiting(MOST_ROWS);
        if (waiting.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String previous = blocks.newest().map(Block::hash).orElse(AuditHead.NONE);
        Block block = Block.of(
                blocks.next(),
                previous,
                now,
                waiting.stream().map(BlockQueries.Waiting::row).toList());
        blocks.store(block, waiting);
        service.send(block.head(service.name()));
        return waiting.size();
    }
}
