package vn.hopluu.report.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
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

    protected StatedCampaign() {}

    /// The campaign's row, made where it is absent; whoever holds it is the only one that states or sends again.
    static StatedCampaign locked(Campaign.Key key) {
        getEntityManager()
                .createNativeQuery("insert into campaign_statement (form, period, revision, as_of)"
                        + " values (?1, ?2, 0, 0) on conflict do nothing")
                .setParameter(1, key.form())
                .setParameter(2, key.period())
                .executeUpdate();
        StatedCampaign row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("the row of " + key + " was just made");
        }
        return row;
    }

    boolean states(Snapshot snapshot) {
        return asOf == snapshot.asOf();
    }

    CampaignStatement state(Snapshot snapshot, Instant now) {
        revision = Revisions.next(revision, now);
        asOf = snapshot.asOf();
        return new CampaignStatement(
                key.form(), key.period(), revision, snapshot.reports(), Long.toHexString(snapshot.digest()), asOf);
    }

    /// How long to wait before the campaign may be sent again; zero or less: not at all.
    Duration untilResend(Duration interval, Instant now) {
        return resentAt == null ? Duration.ZERO : Duration.between(now, resentAt.plus(interval));
    }

    /// A statement follows, to compare what came of it with.
    void resent(Instant now) {
        resentAt = now;
        asOf = 0;
    }
}
