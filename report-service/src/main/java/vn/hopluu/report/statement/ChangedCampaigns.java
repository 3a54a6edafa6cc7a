package vn.hopluu.report.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import vn.hopluu.report.reference.Campaign;

/// Which campaigns have changed since they were stated. The database notes it in the transaction of the
/// change, whoever makes it, so that no replica that stops, and no commit that comes late, is forgotten.
///
/// Moments are by the database's clock, which all replicas share.
@ApplicationScoped
public class ChangedCampaigns {

    /// Who brings the notes together: "hopluu", 3.
    private static final long LOCK = 0x686f706c7575_03L;

    private final EntityManager database;

    ChangedCampaigns(EntityManager database) {
        this.database = database;
    }

    /// Some that have changed and been quiet since, and some that have been stated once and are to be stated again.
    List<Campaign.Key> quiet(Duration quiet, int most) {
        List<String> campaigns = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select campaign from (select campaign from changed_campaign group by campaign"
                                        + " having max(at) <= clock_timestamp() - make_interval(secs => cast(:quiet as float8))"
                                        + " union select form || '/' || period from campaign_statement where said = 1"
                                        + " and said_at <= clock_timestamp() - make_interval(secs => cast(:quiet as float8))) due"
                                        + " order by campaign limit :most",
                                String.class)
                        .setParameter("quiet", seconds(quiet))
                        .setParameter("most", most)
                        .getResultList());
        return campaigns.stream().map(ChangedCampaigns::key).toList();
    }

    /// Notes campaigns that have changed though nothing was sent, so that the database has not noted them. The
    /// caller has a transaction.
    public void note(Collection<Campaign.Key> campaigns) {
        database.createNativeQuery("insert into changed_campaign (campaign, at)"
                        + " select campaign, clock_timestamp() from unnest(cast(:campaigns as text[])) as campaign")
                .setParameter(
                        "campaigns",
                        campaigns.stream().map(ChangedCampaigns::text).toArray(String[]::new))
                .executeUpdate();
    }

    /// How many campaigns wait to be stated.
    long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        database.createNativeQuery("select count(distinct campaign) from changed_campaign", Long.class)
                                .getSingleResult());
    }

    /// Keeps the newest note of each campaign: one that is never quiet would gather a note with every group
    /// of posts.
    void bringTogether() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Boolean.TRUE.equals(database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                    .setParameter("lock", LOCK)
                    .getSingleResult())) {
                database.createNativeQuery("delete from changed_campaign c using (select campaign, max(id) as newest"
                                + " from changed_campaign group by campaign) n"
                                + " where c.campaign = n.campaign and c.id < n.newest")
                        .executeUpdate();
            }
        });
    }

    /// Forgets what is noted of a campaign, unless it has changed too lately. What is committed later stays
    /// noted, so whoever forgets reads the campaign only then. The caller has a transaction.
    ///
    /// @return whether it is quiet
    boolean forget(Campaign.Key campaign, Duration quiet) {
        boolean changing = (Boolean) database.createNativeQuery(
                        "select exists (select from changed_campaign where campaign = :campaign"
                                + " and at > clock_timestamp() - make_interval(secs => cast(:quiet as float8)))",
                        Boolean.class)
                .setParameter("campaign", text(campaign))
                .setParameter("quiet", seconds(quiet))
                .getSingleResult();
        if (!changing) {
            database.createNativeQuery("delete from changed_campaign where campaign = :campaign")
                    .setParameter("campaign", text(campaign))
                    .executeUpdate();
        }
        return !changing;
    }

    /// For an interval of the database, which takes seconds with decimals.
    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }

    /// `DVCQ-Q/2024-Q1`; neither part holds a slash.
    private static String text(Campaign.Key campaign) {
        return campaign.form() + "/" + campaign.period();
    }

    private static Campaign.Key key(String campaign) {
        int slash = campaign.indexOf('/');
        return new Campaign.Key(campaign.substring(0, slash), campaign.substring(slash + 1));
    }
}
