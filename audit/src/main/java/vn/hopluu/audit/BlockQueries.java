package vn.hopluu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hopluu.web.database.Sql;

/// The blocks, and the rows that wait for one. The caller has a transaction.
@ApplicationScoped
class BlockQueries {

    private final Sql sql;

    BlockQueries(Sql sql) {
        this.sql = sql;
    }

    /// A row that is in no block yet, hashed as it stands.
    ///
    /// @param place in the order of noting
    record Waiting(long place, SealedRow row) {}

    /// Whether this replica seals, until the transaction ends.
    boolean activate() {
        return sql.query("select pg_try_advisory_xact_lock(hashtextextended('audit', 0))", row -> row.getBoolean(1))
                .getFirst();
    }

    /// The next rows to be sealed. What was committed is seen, in whatever order its transactions ended.
    List<Waiting> waiting(int most) {
        return sql.query("""
                select p.place, p.kind, p.id,
                    case when c.content is null then '' else encode(sha256(convert_to(c.content, 'UTF8')), 'hex') end as hash
                from (select * from audit_pending order by place limit ?) p
                cross join lateral audited_content(p.kind, p.id) as c (content)
                order by p.place
                """, row -> new Waiting(row.getLong("place"), sealed(row)), most);
    }

    /// How many rows wait to be sealed.
    long waiting() {
        return sql.query("select count(*) from audit_pending", row -> row.getLong(1))
                .getFirst();
    }

    Optional<Block> newest() {
        return blocks("order by number desc limit 1").stream().findFirst();
    }

    /// The block, or the newest one before it.
    Optional<Block> upTo(long number) {
        return blocks("where number <= ? order by number desc limit 1", number).stream()
                .findFirst();
    }

    List<Block> after(long number, int most) {
        return blocks("where number > ? order by number limit ?", number, most);
    }

    /// Those of the blocks that there are.
    List<Block> named(List<Long> numbers) {
        return blocks("where number = any(?)", (Object) numbers.toArray(Long[]::new));
    }

    /// The number behind all that were ever given out, those of lost blocks too.
    long next() {
        return sql.query("""
                select greatest((select coalesce(max(number), 0) from audit_block),
                    (select coalesce(max(last_lost), 0) from audit_restoration)) + 1
                """, row -> row.getLong(1)).getFirst();
    }

    void store(Block block, List<Waiting> rows) {
        sql.update(
                "insert into audit_block (number, previous, hash, rows, sealed_at) values (?, ?, ?, ?, ?)",
                block.number(),
                block.previous(),
                block.hash(),
                block.rows(),
                block.sealedAt().atOffset(ZoneOffset.UTC));
        sql.update(
                """
                insert into audit_block_row (block, place, kind, id, content_hash)
                select ?, t.place, t.kind, t.id, decode(t.hash, 'hex')
                from unnest(?, ?, ?, ?) as t (place, kind, id, hash)
                """,
                block.number(),
                IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new),
                rows.stream().map(each -> each.row().kind()).toArray(String[]::new),
                rows.stream().map(each -> each.row().id()).toArray(String[]::new),
                rows.stream().map(each -> each.row().hash()).toArray(String[]::new));
        sql.update("delete from audit_pending where place = any(?)", (Object)
                rows.stream().map(Waiting::place).toArray(Long[]::new));
    }

    private List<Block> blocks(String which, Object... parameters) {
        return sql.query(
                "select number, previous, hash, rows, sealed_at from audit_block " + which,
                row -> new Block(
                        row.getLong("number"),
                        row.getString("previous"),
                        row.getString("hash"),
                        row.getInt("rows"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()),
                parameters);
    }

    private static SealedRow sealed(ResultSet row) throws SQLException {
        return new SealedRow(row.getString("kind"), row.getString("id"), row.getString("hash"));
    }
}
