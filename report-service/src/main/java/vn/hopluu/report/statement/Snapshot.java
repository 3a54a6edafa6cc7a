package vn.hopluu.report.statement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import vn.hopluu.report.reference.Campaign;

/// What a campaign's reports come to, all at one moment.
///
/// @param reports how many have ever been handed in
/// @param digest the sum of their hashes modulo 2^64
/// @param asOf the highest of their revisions, 0 where there is none
record Snapshot(long reports, long digest, long asOf) {

    /// By one statement of the database, hence at one moment. PostgreSQL adds bigints without overflow; the sum modulo
    /// 2^64 is what is left of it in a long.
    static Snapshot of(EntityManager database, Campaign.Key campaign) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select count(*) as reports, coalesce(sum(content_hash), 0) as hashes,"
                                + " coalesce(max(revision), 0) as newest"
                                + " from report where form = ?1 and period = ?2 and revision > 0",
                        Tuple.class)
                .setParameter(1, campaign.form())
                .setParameter(2, campaign.period())
                .getSingleResult();
        return new Snapshot(
                row.get("reports", Long.class),
                row.get("hashes", BigDecimal.class).toBigInteger().longValue(),
                row.get("newest", Long.class));
    }
}
