package vn.hopluu.report.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.Revisions;
import vn.hopluu.report.reference.Campaign;

/// What was stated of a campaign last, and when it was last sent again.
@Entity
@Table(name = "campaign_statement")
class StatedCampaign extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Campaign.Key key;

    @Column
    private long revision;

    @Column
    private long asOf;

    @Column
    private @Nullable Instant resentAt;

    /// What was stated; null before there was a statement, and in those of the version before.
    @Column
    private @Nullable Long reports;

    @Column
    private @Nullable Long digest;

    @Column
    private @Nullable Long wholeDigest;

    /// How often in the same words.
    @Column
    private int said;

    @Column
    private @Nullable Instant saidAt;

    protected StatedCampaign() {}

    /// The campaign's row, made where it is absent; whoever holds it is the only one that states or sends again.
    static StatedCampaign locked(Campaign.Key key) {
        getEntityManager()
                .createNativeQuery("insert into campaign_statement (form, period, revision, as_of, said)"
                        + " values (?1, ?2, 0, 0, 0) on conflict do nothing")
                .setParameter(1, key.form())
                .setParameter(2, key.period())
                .executeUpdate();
        StatedCampaign row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("the row of " + key + " was just made");
        }
        return row;
    }

    /// Whether this is to be stated now: where it is news, and once more after another while of quiet, since
    /// what was under way at the first statement may have been committed behind it.
    boolean wants(Snapshot snapshot, Duration quiet) {
        return !says(snapshot)
                || (said == 1
                        && (saidAt == null || !saidAt.isAfter(snapshot.at().minus(quiet))));
    }

    private boolean says(Snapshot snapshot) {
        return asOf == snapshot.asOf()
                && (reports == null
                        || (reports == snapshot.reports()
                                && Objects.equals(digest, snapshot.digest())
                                && Objects.equals(wholeDigest, snapshot.wholeDigest())));
    }

    CampaignStatement state(Snapshot snapshot, Instant now) {
        said = says(snapshot) ? said + 1 : 1;
        saidAt = snapshot.at();
        revision = Revisions.next(revision, now);
        asOf = snapshot.asOf();
        reports = snapshot.reports();
        digest = snapshot.digest();
        wholeDigest = snapshot.wholeDigest();
        return new CampaignStatement(
                key.form(),
                key.period(),
                revision,
                snapshot.reports(),
                Long.toHexString(snapshot.digest()),
                asOf,
                wholeDigest == null ? null : Long.toHexString(wholeDigest));
    }

    /// How long to wait before the campaign may be sent again; zero or less: not at all.
    Duration untilResend(Duration interval, Instant now) {
        return resentAt == null ? Duration.ZERO : Duration.between(now, resentAt.plus(interval));
    }

    /// A consumer's turn was taken: the next one comes after the interval.
    void resent(Instant now) {
        resentAt = now;
        toBeStated();
    }

    /// A statement follows, to compare what came of a resend with.
    void toBeStated() {
        asOf = 0;
    }
}
