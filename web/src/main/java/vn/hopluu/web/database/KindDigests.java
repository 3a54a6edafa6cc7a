package vn.hopluu.web.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Counts what a service says, or keeps of what another says, by kind: how many things, and the sum
/// modulo 2^64 of the first 8 bytes of the SHA-256 of `key@revision`. Who has heard all of it counts the
/// same, in whatever order it came.
@ApplicationScoped
public class KindDigests {

    private static final String SUMS = """
            select kind, count(*) as count, sum(('x' || substr(encode(sha256(convert_to(
                key || '@' || revision, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint) as digest
            from ($things) counted group by kind order by kind
            """;

    private final Sql sql;

    public KindDigests(Sql sql) {
        this.sql = sql;
    }

    /// One kind.
    ///
    /// @param digest in base 16
    public record KindDigest(String kind, long count, String digest) {}

    /// @param things a query of columns `kind`, `key` and `revision`, a row per thing
    /// @return the kinds of which there is something, in the order of their names
    public List<KindDigest> of(String things) {
        return sql.query(
                SUMS.replace("$things", things),
                row -> new KindDigest(
                        row.getString("kind"),
                        row.getLong("count"),
                        Long.toHexString(
                                row.getBigDecimal("digest").toBigInteger().longValue())));
    }
}
