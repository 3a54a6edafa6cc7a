package vn.hopluu.plan.sealing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.Revisions;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealedUnits;

/// A campaign's seal for one unit and all below it, as it stands now: asked for, sealed, or no more.
@Entity
@Table(name = "campaign_seal")
class Seal extends PanacheEntityBase {

    /// An answer that comes in the last tenth of a request's time does not seal: report-service, which opens again at
    /// the end by itself, might not hear of the seal before.
    private static final int TENTHS = 10;

    @EmbeddedId
    @Column
    private SealKey key;

    @Column(name = "revision")
    private long revision;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private SealState state;

    @Column(name = "sealed")
    private boolean sealed;

    @Column(name = "at")
    private Instant at;

    @Column(name = "reason")
    private String reason;

    @Column(name = "request")
    private long request;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "until")
    private @Nullable Instant until;

    @Column(name = "asked_by")
    private @Nullable String askedBy;

    @Column(name = "pages")
    private @Nullable Integer pages;

    @Column(name = "seal_revision")
    private @Nullable Long sealRevision;

    @Column(name = "reports")
    private @Nullable Long reports;

    @Column(name = "digest")
    private @Nullable String digest;

    @Column(name = "as_of")
    private @Nullable Long asOf;

    protected Seal() {}

    Seal(SealKey key) {
        this.key = key;
    }

    /// In the order of the sealed units' ids, those behind one.
    static List<Seal> of(String form, String period, long after, int most) {
        return Seal.<Seal>find(
                        "key.form = ?1 and key.period = ?2 and key.rootId > ?3 order by key.rootId",
                        form,
                        period,
                        after)
                .page(0, most)
                .list();
    }

    /// The requests whose time is over, some at a time.
    static List<Seal> over(Instant now, int most) {
        return Seal.<Seal>find("state = ?1 and until <= ?2 order by until", SealState.ASKED, now)
                .page(0, most)
                .list();
    }

    void ask(String reason, String by, Instant now, Duration lasting) {
        become(SealState.ASKED, reason, now);
        request = revision;
        askedAt = now;
        askedBy = by;
        until = now.plus(lasting);
        reports = null;
        digest = null;
        asOf = null;
    }

    /// @param pages how many pages its edges fill
    void has(int pages) {
        this.pages = pages;
    }

    /// Whether this answer seals: it is to the newest asking, which still stands, and comes in time.
    boolean isSealedBy(CampaignClosed closed, Instant now) {
        return state == SealState.ASKED && request == closed.revision() && now.isBefore(lastMoment());
    }

    private Instant lastMoment() {
        Instant end = Objects.requireNonNull(until, "a request has an end");
        return end.minus(Duration.between(askedAt, end).dividedBy(TENTHS));
    }

    void seal(CampaignClosed closed, Instant now) {
        become(SealState.SEALED, reason, now);
        sealRevision = revision;
        reports = closed.reports();
        digest = closed.digest();
        asOf = closed.asOf();
    }

    void breakOpen(String reason, Instant now) {
        become(SealState.BROKEN, reason, now);
        sealRevision = revision;
    }

    void takeBack(String reason, Instant now) {
        become(SealState.TAKEN_BACK, reason, now);
    }

    void end(Instant now) {
        become(
                SealState.ENDED,
                "Hết thời hạn mà chưa chốt xong: report-service chưa trả lời kịp. Đề nghị chốt lại khi hệ thống thông suốt.",
                now);
    }

    private void become(SealState state, String reason, Instant now) {
        this.revision = Revisions.next(revision, now);
        this.state = state;
        this.sealed = state == SealState.SEALED;
        this.at = now;
        this.reason = reason;
    }

    /// @return false where a newer request or seal is known
    boolean becomeRequested(ClosingRequested told) {
        if (told.revision() <= revision) {
            return false;
        }
        state = told.standing() ? SealState.ASKED : SealState.ENDED;
        sealed = false;
        at = told.at();
        reason = told.reason();
        revision = told.revision();
        request = told.request();
        askedAt = told.at();
        askedBy = told.by();
        until = told.until();
        pages = told.pages();
        return true;
    }

    /// @return false where a newer sealing or breaking is known
    boolean becomeSealed(SealChanged told) {
        if (sealRevision != null && told.revision() <= sealRevision) {
            return false;
        }
        sealRevision = told.revision();
        SealChanged.Closed closed = told.closed();
        if (closed != null) {
            reports = closed.reports();
            digest = closed.digest();
            asOf = closed.asOf();
        }
        if (told.revision() > revision) {
            state = told.sealed() ? SealState.SEALED : SealState.BROKEN;
            sealed = told.sealed();
            at = told.at();
            reason = told.reason();
            revision = told.revision();
            request = closed == null ? Math.max(request, 1) : closed.request();
            askedAt = askedAt == null ? told.at() : askedAt;
            pages = closed == null ? pages : Integer.valueOf(closed.pages());
        }
        return true;
    }

    /// By which asking its edges are those that are known; 0 for none.
    long request() {
        return request;
    }

    SealKey key() {
        return key;
    }

    long revision() {
        return revision;
    }

    SealState state() {
        return state;
    }

    boolean is(SealState asked) {
        return state == asked;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant until() {
        return until;
    }

    @Nullable
    String askedBy() {
        return askedBy;
    }

    @Nullable
    Long reports() {
        return reports;
    }

    @Nullable
    String digest() {
        return digest;
    }

    @Nullable
    Long asOf() {
        return asOf;
    }

    /// How many pages its edges fill; 0 in a seal of before there were requests.
    int pages() {
        return pages == null ? 0 : pages;
    }

    SealedUnits page(int page, List<SealChanged.Edge> edges) {
        return new SealedUnits(key.form(), key.period(), key.rootId(), request, page, edges);
    }

    /// What report-service is asked, as it stands now.
    ClosingRequested toRequest() {
        boolean over = state == SealState.ENDED || state == SealState.TAKEN_BACK;
        return new ClosingRequested(
                key.form(),
                key.period(),
                key.rootId(),
                over ? revision : request,
                request,
                !over,
                askedAt,
                Objects.requireNonNull(until, "a request has an end"),
                Objects.requireNonNull(askedBy, "somebody has asked"),
                reason,
                pages());
    }

    /// The last sealing or breaking.
    ///
    /// @param edges where it is sealed since before there were requests
    SealChanged toEvent(List<SealChanged.Edge> edges) {
        return new SealChanged(
                key.form(),
                key.period(),
                key.rootId(),
                Objects.requireNonNull(sealRevision, "it was sealed once"),
                sealed,
                at,
                reason,
                edges,
                sealed && reports != null && digest != null && asOf != null
                        ? new SealChanged.Closed(request, pages(), reports, digest, asOf)
                        : null);
    }
}
