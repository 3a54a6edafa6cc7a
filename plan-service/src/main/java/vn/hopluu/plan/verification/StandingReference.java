package vn.hopluu.plan.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;

/// How much this service has said: per kind how many things, and the sum modulo 2^64 of the first 8 bytes of the
/// SHA-256 of `key@revision`. Who has heard all of it counts the same.
@ApplicationScoped
class StandingReference {

    private static final String KEYS = """
            select 'unit' as kind, cast(id as text) as key, revision from unit
            union all select 'indicator', 'indicator/' || code, revision from indicator
            union all select 'regime', 'regime/' || code, revision from regime
            union all select 'form', 'form/' || code, revision from form
            union all select 'campaign', form || '/' || period, revision from campaign
            union all select 'obligation', unit_id || '/' || form || '/' || period || '/' || coverage, revision
                from obligation
            """;

    private static final String SUMS = """
            select kind, count(*) as count, sum(cast(cast('x' || substr(encode(sha256(convert_to(
                key || '@' || revision, 'UTF8')), 'hex'), 1, 16) as bit(64)) as bigint)) as digest
            from ($keys) standing group by kind order by kind
            """.replace("$keys", KEYS);

    private final EntityManager database;

    StandingReference(EntityManager database) {
        this.database = database;
    }

    @Transactional
    List<KindView> all() {
        List<Tuple> rows = database.createNativeQuery(SUMS, Tuple.class).getResultList();
        return rows.stream()
                .map(row -> new KindView(
                        row.get("kind", String.class),
                        row.get("count", Long.class),
                        Long.toHexString(row.get("digest", BigDecimal.class)
                                .toBigInteger()
                                .longValue())))
                .toList();
    }
}
