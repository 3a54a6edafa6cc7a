package vn.hopluu.report.repeat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The answer that a request got, kept under its key in the transaction of what the request did.
@Entity
@Table(name = "given_answer")
public class IdempotencyRecord extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private Key key;

    @Column
    private byte[] fingerprint;

    @Column
    private int status;

    @Column
    private String body;

    @Column
    private @Nullable String tag;

    @Column
    private Instant givenAt;

    /// A caller's request. Two callers may use the same key for different things.
    @Embeddable
    public record Key(String caller, String requestKey) {}

    protected IdempotencyRecord() {}

    public IdempotencyRecord(Key key, byte[] fingerprint, RecordedResponse answer, Instant now) {
        this.key = key;
        this.fingerprint = fingerprint.clone();
        this.status = answer.status();
        this.body = answer.body();
        this.tag = answer.tag();
        this.givenAt = now;
    }

    /// The answers given under these keys.
    public static Map<Key, IdempotencyRecord> all(List<Key> keys) {
        List<IdempotencyRecord> found = getEntityManager()
                .createNativeQuery(
                        "select a.* from given_answer a"
                                + " join unnest(cast(:callers as text[]), cast(:keys as text[]))"
                                + " as k (caller, request_key)"
                                + " on a.caller = k.caller and a.request_key = k.request_key",
                        IdempotencyRecord.class)
                .setParameter("callers", keys.stream().map(Key::caller).toArray(String[]::new))
                .setParameter("keys", keys.stream().map(Key::requestKey).toArray(String[]::new))
                .getResultList();
        Map<Key, IdempotencyRecord> answers = new HashMap<>();
        found.forEach(answer -> answers.put(answer.key, answer));
        return answers;
    }

    static long deleteBefore(Instant moment) {
        return delete("givenAt < ?1", moment);
    }

    /// The stored answer, for the same request.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it is another one
    public RecordedResponse to(byte[] repeatsFingerprint) {
        if (!Arrays.equals(fingerprint, repeatsFingerprint)) {
            throw Problem.of(
                    ReportProblem.KEY_REUSED, Message.of("report.idempotency-record.key-reused", key.requestKey()));
        }
        return new RecordedResponse(status, body, tag);
    }
}
