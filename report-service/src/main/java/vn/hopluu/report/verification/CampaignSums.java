package vn.hopluu.report.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What each campaign's reports come to, as it would be stated now.
@ApplicationScoped
class CampaignSums {

    private static final String SUMS = "select form, period, count(*) as reports,"
            + " coalesce(sum(content_hash), 0) as hashes, coalesce(sum(whole_hash), 0) as whole_hashes,"
            + " bool_and(coalesce(whole_revision, 0) = revision) as proved, max(revision) as newest"
            + " from report where revision > 0 and (form, period) > (?1, ?2)"
            + " group by form, period order by form, period limit ?3";

    private final EntityManager database;

    CampaignSums(EntityManager database) {
        this.database = database;
    }

    /// One campaign.
    @Schema(name = "StoredCampaign")
    public record CampaignView(
            String form,
            String period,

            @Schema(description = "How many reports have ever been handed in")
            long reports,

            @Schema(description = "The sum of their hashes modulo 2^64, in base 16")
            String digest,

            @Schema(
                    description = "The same over every field; null where a report was sent by a version of before and"
                            + " not stated since")
            @Nullable
            String wholeDigest,

            @Schema(description = "The highest revision among them")
            long asOf) {}

    /// The campaigns behind this one, each as of one moment.
    @Transactional
    List<CampaignView> after(String form, String period, int most) {
        List<Tuple> rows = database.createNativeQuery(SUMS, Tuple.class)
                .setParameter(1, form)
                .setParameter(2, period)
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(CampaignSums::view).toList();
    }

    private static CampaignView view(Tuple row) {
        return new CampaignView(
                row.get("form", String.class),
                row.get("period", String.class),
                row.get("reports", Long.class),
                sum(row, "hashes"),
                row.get("proved", Boolean.class) ? sum(row, "whole_hashes") : null,
                row.get("newest", Long.class));
    }

    private static String sum(Tuple row, String column) {
        return Long.toHexString(row.get(column, BigDecimal.class).toBigInteger().longValue());
    }
}
