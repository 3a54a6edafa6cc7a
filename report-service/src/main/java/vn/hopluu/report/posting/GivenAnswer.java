package vn.hopluu.report.posting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// The answer that a request got, kept under its key in the transaction of what the request did.
@Entity
class GivenAnswer extends PanacheEntityBase {

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
    private Instant givenAt;

    /// A caller's request. Two callers may use the same key for different things.
    @Embeddable
    record Key(String caller, String requestKey) {}

    protected GivenAnswer() {}

    GivenAnswer(Key key, byte[] fingerprint, Answer answer, Instant now) {
        this.key = key;
        this.fingerprint = fingerprint.clone();
        this.status = answer.status();
        this.body = answer.body();
        this.givenAt = now;
    }

    static Optional<GivenAnswer> of(Key key) {
        return findByIdOptional(key);
    }

    static long deleteBefore(Instant moment) {
        return delete("givenAt < ?1", moment);
    }

    /// The stored answer, for the same request.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where the body is another one
    Answer to(byte[] repeatsFingerprint) {
        if (!Arrays.equals(fingerprint, repeatsFingerprint)) {
            throw Problem.of(
                    ReportProblem.KEY_REUSED,
                    "The key " + key.requestKey()
                            + " was used with another body. Use a new key for a new request, and the same body for a repeat.");
        }
        return new Answer(status, body);
    }
}
