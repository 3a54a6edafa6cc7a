package vn.hopluu.report.restoration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A recovery: what was sent after the copy that was put back, taken back from the topic. Reports wait until it ends.
@Entity
class Restoration extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private Instant beganAt;

    @Column
    private @Nullable Instant endedAt;

    @Column
    private @Nullable Instant copyUntil;

    @Column
    private @Nullable Instant lostUntil;

    @Column
    private long records;

    @Column
    private long recovered;

    @Column
    private long overtaken;

    @Column
    private @Nullable String waitsFor;

    protected Restoration() {}

    Restoration(Instant now, @Nullable Instant copyUntil) {
        this.beganAt = now;
        this.copyUntil = copyUntil;
    }

    static Optional<Restoration> underWay() {
        return Restoration.<Restoration>find("endedAt is null").firstResultOptional();
    }

    /// Some of them, the newest first.
    static List<Restoration> before(long id, int limit) {
        return Restoration.<Restoration>find("id < ?1 order by id desc", id)
                .page(0, limit)
                .list();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /// Some records were read.
    void took(int read, int taken, @Nullable Instant lastSent) {
        records += read;
        recovered += taken;
        waitsFor = null;
        if (lastSent != null && (lostUntil == null || lastSent.isAfter(lostUntil))) {
            lostUntil = lastSent;
        }
    }

    void overtook() {
        overtaken++;
    }

    void waitsFor(String what) {
        waitsFor = what;
    }

    void end(Instant now) {
        endedAt = now;
        waitsFor = null;
    }

    Instant beganAt() {
        return beganAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    Instant copyUntil() {
        return copyUntil;
    }

    /// When the outage began: the last that was heard of the lost database.
    Instant outageFrom() {
        return lostUntil == null ? beganAt : lostUntil;
    }

    long records() {
        return records;
    }

    long recovered() {
        return recovered;
    }

    long overtaken() {
        return overtaken;
    }

    @Nullable
    String waitsFor() {
        return waitsFor;
    }
}
