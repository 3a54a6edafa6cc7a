package vn.hopluu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.web.database.Sql;

/// Rows as they stand now, beside what was sealed of them. The caller has a transaction.
@ApplicationScoped
class RowQueries {

    private final Sql sql;

    RowQueries(Sql sql) {
        this.sql = sql;
    }

    /// @param now the hash of its content as it stands; empty where it is gone
    /// @param recovered whether it says of itself that it came back after a restore
    record Held(SealedRow sealed, int place, String now, boolean recovered) {

        /// What was gone before it was sealed is not as it was noted, whatever stands there now.
        boolean isAsSealed() {
            return !now.isEmpty() && now.equals(sealed.hash());
        }
    }

    /// Lets the statements of this transaction run for so long: they read everything.
    void takeTime(int seconds) {
        sql.query("select set_config('statement_timeout', ?, true)", row -> true, seconds + "s");
    }

    /// The rows of a block, in its order.
    List<Held> of(long block) {
        return sql.query(
                """
                select r.place, r.kind, r.id, encode(r.content_hash, 'hex') as hash,
                    case when c.content is null then '' else encode(sha256(convert_to(c.content, 'UTF8')), 'hex') end as now,
                    coalesce(cast(c.content as jsonb) @> '{"recovered": true}', false) as recovered
                from audit_block_row r cross join lateral audited_content(r.kind, r.id) as c (content)
                where r.block = ? order by r.place
                """,
                row -> new Held(
                        new SealedRow(row.getString("kind"), row.getString("id"), row.getString("hash")),
                        row.getInt("place"),
                        row.getString("now"),
                        row.getBoolean("recovered")),
                block);
    }

    /// Whether a later place seals the row as it stands: a restore has made a version again from its event, and
    /// the version says so.
    boolean isSealedAgain(long block, Held row) {
        return row.recovered()
                && sql.query(
                                """
                                select exists (select from audit_block_row r where r.kind = ? and r.id = ?
                                    and (r.block, r.place) > (?, ?) and r.content_hash = decode(?, 'hex'))
                                or exists (select from audit_pending p where p.kind = ? and p.id = ?)
                                """,
                                found -> found.getBoolean(1),
                                row.sealed().kind(),
                                row.sealed().id(),
                                block,
                                row.place(),
                                row.now(),
                                row.sealed().kind(),
                                row.sealed().id())
                        .getFirst();
    }

    /// Rows on record that are in no block and do not wait for one.
    List<AuditFinding> inNoBlock(int most) {
        return sql.query(
                """
                select a.kind, a.id from audited_row a
                where not exists (select from audit_block_row r where r.kind = a.kind and r.id = a.id)
                    and not exists (select from audit_pending p where p.kind = a.kind and p.id = a.id)
                limit ?
                """,
                row -> new AuditFinding(AuditFinding.How.INSERTED, null, row.getString("kind"), row.getString("id")),
                most);
    }
}
