package vn.hopluu.aggregation.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.outbox.Backlog;
import vn.hopluu.outbox.OutboxTable;
import vn.hopluu.outbox.OutgoingRecord;
import vn.hopluu.outbox.RelayLock;
import vn.hopluu.outbox.WaitingRecord;
import vn.hopluu.web.database.Sql;

/// The records that wait for the broker. Plain SQL, as everything that the fold's transaction writes.
@ApplicationScoped
class OutboxRows implements OutboxTable {

    /// The number that all replicas lock; it means nothing beyond being the same one.
    static final long LOCK = 7_526_466_502_186_102_851L;

    private static final int MOST_BYTES = 8 << 20;

    private static final int LARGEST_BATCH = 200;

    private final Sql sql;
    private final RelayLock lock;

    OutboxRows(Sql sql, RelayLock lock) {
        this.sql = sql;
        this.lock = lock;
    }

    void insert(List<OutgoingRecord> records, Instant now) {
        for (OutgoingRecord outgoing : records) {
            sql.update(
                    """
                    insert into outbox (topic, record_key, payload, header_names, header_values, created)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    outgoing.topic(),
                    outgoing.key(),
                    outgoing.payload(),
                    outgoing.headers().keySet().toArray(String[]::new),
                    outgoing.headers().values().toArray(byte[][]::new),
                    now.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public int largestBatch() {
        return LARGEST_BATCH;
    }

    @Override
    public boolean activate() {
        return lock.take(LOCK);
    }

    /// The lowest rows, in order: so many at most, and no more than a few megabytes unless the first alone is larger.
    @Override
    public List<WaitingRecord> lowest(int most) {
        return sql.query("""
                select * from (
                    select waiting.*, sum(coalesce(octet_length(payload), 0)) over (order by id) as bytes
                    from (select * from outbox order by id limit ?) waiting) waiting
                where bytes <= ? or bytes = coalesce(octet_length(payload), 0) order by id
                """, OutboxRows::read, most, MOST_BYTES);
    }

    @Override
    public void delete(List<WaitingRecord> rows) {
        sql.update("delete from outbox where id = any(?)", (Object)
                WaitingRecord.ids(rows).toArray(Long[]::new));
    }

    @Override
    public Backlog backlog() {
        return sql.query("select count(*) as waiting, min(created) as oldest from outbox", OutboxRows::readBacklog)
                .getFirst();
    }

    private static Backlog readBacklog(ResultSet row) throws SQLException {
        OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Backlog(row.getLong("waiting"), oldest == null ? null : oldest.toInstant());
    }

    private static WaitingRecord read(ResultSet row) throws SQLException {
        Object[] names = (Object[]) row.getArray("header_names").getArray();
        Object[] values = (Object[]) row.getArray("header_values").getArray();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            headers.put((String) names[i], (byte[]) values[i]);
        }
        return new WaitingRecord(
                row.getLong("id"),
                new OutgoingRecord(
                        row.getString("topic"), row.getBytes("record_key"), row.getBytes("payload"), headers));
    }
}
