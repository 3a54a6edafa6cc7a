package vn.hopluu.report.statement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.closing.ClosingRequests;
import vn.hopluu.report.reference.Campaign;

/// What a campaign's reports come to, all at one moment.
///
/// @param reports how many have ever been handed in
/// @param digest the sum of their hashes modulo 2^64, by scheme 1
/// @param wholeDigest the same by scheme 2; null while one of them has no such hash yet
/// @param asOf the highest of their revisions, 0 where there is none
/// @param at the moment, by the database's clock
record Snapshot(long reports, long digest, @Nullable Long wholeDigest, long asOf, Instant at) {

    private static final String WHOLE = """
            select count(*) as reports, coalesce(sum(content_hash), 0) as hashes,
                coalesce(sum(whole_hash), 0) as whole_hashes,
                coalesce(bool_and(coalesce(whole_revision, 0) = revision), true) as proved,
                coalesce(max(revision), 0) as newest, clock_timestamp() as at
            from report where form = :form and period = :period and revision > 0
            """;

    private static final String UNITS = " and unit_id in (select unit_id from sealed_unit"
            + " where form = :form and period = :period and root_id = :root and request = :request)";

    /// By one statement of the database, hence at one moment. PostgreSQL adds bigints without overflow; the sum modulo
    /// 2^64 is what is left of it in a long.
    static Snapshot of(EntityManager database, Campaign.Key campaign) {
        return read(campaign(database, WHOLE, campaign.form(), campaign.period()));
    }

    /// The same of the units of a request to close.
    static Snapshot of(EntityManager database, ClosingRequests.Asked asked) {
        return read(campaign(database, WHOLE + UNITS, asked.form(), asked.period())
                .setParameter("root", asked.unit())
                .setParameter("request", asked.request()));
    }

    private static Query campaign(EntityManager database, String sql, String form, String period) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("form", form)
                .setParameter("period", period);
    }

    private static Snapshot read(Query query) {
        Tuple row = (Tuple) query.getSingleResult();
        return new Snapshot(
                row.get("reports", Long.class),
                sum(row, "hashes"),
                row.get("proved", Boolean.class) ? sum(row, "whole_hashes") : null,
                row.get("newest", Long.class),
                row.get("at", Instant.class));
    }

    private static long sum(Tuple row, String column) {
        return row.get(column, BigDecimal.class).toBigInteger().longValue();
    }
}
