package vn.hopluu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.hopluu.events.AuditHead;
import vn.hopluu.web.database.Sql;

/// The heads of this service that were heard on the topic, held against its blocks. The caller has a
/// transaction.
@ApplicationScoped
class HeadQueries {

    /// So many heads below the newest are kept; the topic has all of them.
    private static final long KEPT = 1_000;

    private final Sql sql;

    HeadQueries(Sql sql) {
        this.sql = sql;
    }

    /// What was heard and no block says.
    ///
    /// @param newest the number of this database's newest block, 0 for none
    record Unknown(long number, String hash, long newest) {}

    void heard(AuditHead head, Instant now) {
        sql.update(
                "insert into audit_head (number, hash, heard_at) values (?, ?, ?) on conflict do nothing",
                head.number(),
                head.hash(),
                now.atOffset(ZoneOffset.UTC));
    }

    /// Forgets old heads that agree with their blocks.
    void forgetOld() {
        sql.update("""
                delete from audit_head h using audit_block b
                where h.number < (select max(number) from audit_head) - ? and b.number = h.number and b.hash = h.hash
                """, KEPT);
    }

    /// The first head that no block of this database has, but for those that are known to be lost.
    Optional<Unknown> firstUnknown() {
        return sql
                .query("""
                select h.number, h.hash, (select coalesce(max(number), 0) from audit_block) as newest
                from audit_head h left join audit_block b on b.number = h.number
                where b.hash is distinct from h.hash and not exists (
                    select from audit_restoration r where h.number between r.first_lost and r.last_lost)
                order by h.number limit 1
                """, row -> new Unknown(row.getLong("number"), row.getString("hash"), row.getLong("newest")))
                .stream()
                .findFirst();
    }

    /// Puts on record that blocks were lost with a database that was put back. Itself it is sealed in the next one.
    void lost(long first, AuditHead last, Instant now) {
        sql.update(
                "insert into audit_restoration (first_lost, last_lost, last_hash, noticed_at) values (?, ?, ?, ?)",
                first,
                last.number(),
                last.hash(),
                now.atOffset(ZoneOffset.UTC));
    }

    boolean isLost(long number) {
        return sql.query(
                        "select exists (select from audit_restoration where ? between first_lost and last_lost)",
                        row -> row.getBoolean(1),
                        number)
                .getFirst();
    }

    /// The newest first.
    List<RestorationEntry> restorations(int most) {
        return sql.query(
                "select * from audit_restoration order by id desc limit ?",
                row -> new RestorationEntry(
                        row.getLong("first_lost"),
                        row.getLong("last_lost"),
                        row.getString("last_hash"),
                        row.getObject("noticed_at", OffsetDateTime.class).toInstant()),
                most);
    }
}
