package vn.hopluu.aggregation.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.sql.Sql;

/// The records that wait for the broker. Plain SQL, as everything that the fold's transaction writes.
@ApplicationScoped
class OutboxRows {

    /// The number that all replicas lock; it means nothing beyond being the same one.
    private static final long LOCK = 7_526_466_502_186_102_851L;

    private static final int MOST_BYTES = 8 << 20;

    private final Sql sql;

    OutboxRows(Sql sql) {
        this.sql = sql;
    }

    /// A waiting record.
    record Row(long id, OutgoingRecord outgoing) {}

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

    /// Whether the transaction that is under way is the one that sends: one replica at a time, until it ends.
    boolean lock() {
        return sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .getFirst();
    }

    /// The lowest rows, in order: so many at most, and no more than a few megabytes unless the first alone is larger.
    List<Row> lowest(int most) {
        return sql.query("""
                select * from (
                    select waiting.*, sum(coalesce(octet_length(payload), 0)) over (order by id) as bytes
                    from (select * from outbox order by id limit ?) waiting) waiting
                where bytes <= ? or bytes = coalesce(octet_length(payload), 0) order by id
                """, OutboxRows::read, most, MOST_BYTES);
    }

    /// Deletes exactly these: a row with a lower id may have been committed since they were read.
    void delete(List<Row> sent) {
        sql.update("delete from outbox where id = any(?)", (Object)
                sent.stream().map(Row::id).toArray(Long[]::new));
    }

    private static Row read(ResultSet row) throws SQLException {
        Object[] names = (Object[]) row.getArray("header_names").getArray();
        Object[] values = (Object[]) row.getArray("header_values").getArray();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            headers.put((String) names[i], (byte[]) values[i]);
        }
        return new Row(
                row.getLong("id"),
                new OutgoingRecord(
                        row.getString("topic"), row.getBytes("record_key"), row.getBytes("payload"), headers));
    }
}
