package vn.hopluu.aggregation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.web.database.Sql;

/// How much is kept of what plan-service says: per kind how many, and the sum modulo 2^64 of the first 8
/// bytes of the SHA-256 of `key@revision`, as plan-service counts its own.
@ApplicationScoped
class KeptReference {

    private static final String KEYS = """
            select 'unit' as kind, id::text as key, revision from unit
            union all select lower(type), key, revision from catalogue_entry
            union all select 'campaign', form || '/' || period, revision from campaign
            union all select 'obligation', unit_id || '/' || form || '/' || period || '/' || coverage, revision
                from obligation
            """;

    private final Sql sql;

    KeptReference(Sql sql) {
        this.sql = sql;
    }

    /// One kind.
    ///
    /// @param kind `unit`, `indicator`, `regime`, `form`, `campaign`, `obligation`
    /// @param digest in base 16
    record Kept(String kind, long count, String digest) {}

    List<Kept> all() {
        return sql.query(
                """
                select kind, count(*) as count, sum(('x' || substr(encode(sha256(convert_to(
                    key || '@' || revision, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint) as digest
                from ($keys) kept group by kind order by kind
                """.replace("$keys", KEYS),
                row -> new Kept(
                        row.getString("kind"),
                        row.getLong("count"),
                        Long.toHexString(
                                row.getBigDecimal("digest").toBigInteger().longValue())));
    }
}
