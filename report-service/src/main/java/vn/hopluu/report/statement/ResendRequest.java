package vn.hopluu.report.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.report.reference.Campaign;

/// A consumer's request to send a campaign again. It stays until it is served.
@Entity
@Table(name = "resend_request")
class ResendRequest extends PanacheEntityBase {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int LONGEST_FAILURE = 500;

    @EmbeddedId
    @Column
    private Campaign.Key key;

    @Column
    private long revision;

    @Column
    private Instant askedAt;

    @Column
    private Instant nextAt;

    @Column
    private int failures;

    @Column
    private @Nullable String failure;

    /// Whether some of the campaign may have been sent again already.
    @Column
    private boolean begun;

    @Column
    private long afterReport;

    @Column
    private long sent;

    protected ResendRequest() {}

    /// Keeps the request; one of the same campaign that waits, or is being served, stands for it.
    static void keep(ResendRequested request, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into resend_request (form, period, revision, asked_at, next_at)"
                        + " values (?1, ?2, ?3, ?4, ?4) on conflict (form, period) do update"
                        + " set revision = greatest(resend_request.revision, excluded.revision)")
                .setParameter(1, request.form())
                .setParameter(2, request.period())
                .setParameter(3, request.revision())
                .setParameter(4, now)
                .executeUpdate();
    }

    /// Some that are to be served, those first that have waited longest.
    static List<Campaign.Key> due(Instant now, int most) {
        return ResendRequest.<ResendRequest>find("nextAt <= ?1 order by nextAt", now).page(0, most).list().stream()
                .map(request -> request.key)
                .toList();
    }

    /// The request, locked; empty where it is served, or another replica is at it.
    static Optional<ResendRequest> free(Campaign.Key key) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select * from resend_request where form = ?1 and period = ?2 for update skip locked",
                        ResendRequest.class)
                .setParameter(1, key.form())
                .setParameter(2, key.period())
                .getResultList();
        return found.stream().map(ResendRequest.class::cast).findFirst();
    }

    /// How many have failed so often in a row, or oftener.
    static long failed(int times) {
        return count("failures >= ?1", times);
    }

    boolean isBegun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    long afterReport() {
        return afterReport;
    }

    long sent() {
        return sent;
    }

    /// So many more are in the outbox, the last of which has this id.
    void sent(int reports, long last) {
        sent += reports;
        afterReport = last;
        failures = 0;
        failure = null;
    }

    void waitUntil(Instant moment) {
        nextAt = moment;
    }

    /// It is tried again after a while that grows with each failure in a row.
    void failed(String why, Instant now) {
        failures++;
        failure = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(failures - 1, 10));
        nextAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    int failures() {
        return failures;
    }

    Instant nextAt() {
        return nextAt;
    }
}
