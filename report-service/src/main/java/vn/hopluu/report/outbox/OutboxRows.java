package vn.hopluu.report.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.outbox.Backlog;
import vn.hopluu.outbox.OutboxTable;
import vn.hopluu.outbox.RelayLock;
import vn.hopluu.outbox.WaitingRecord;

/// The table of what waits, as the relay sees it.
@ApplicationScoped
class OutboxRows implements OutboxTable {

    /// What the active relay holds: "hopluu", 1.
    static final long LOCK = 0x686f706c7575_01L;

    private static final int LARGEST_BATCH = 500;

    private final RelayLock lock;

    OutboxRows(RelayLock lock) {
        this.lock = lock;
    }

    @Override
    public int largestBatch() {
        return LARGEST_BATCH;
    }

    @Override
    public boolean activate() {
        return lock.take(LOCK);
    }

    @Override
    public List<WaitingRecord> lowest(int most) {
        return OutboxRow.lowest(most).stream().map(OutboxRow::waiting).toList();
    }

    @Override
    public void delete(List<WaitingRecord> rows) {
        OutboxRow.delete("id in ?1", WaitingRecord.ids(rows));
    }

    @Override
    public Backlog backlog() {
        return OutboxRow.backlog();
    }
}
