package vn.hopluu.plan.lock;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// One row per register. Who writes holds its row until the end of the transaction.
///
/// The rules of a register look at many rows at once (no cycle, no code borne twice, no slot lost), and what they saw
/// must still hold at commit. Registers change seldom, so one writer at a time costs nothing that anybody feels; it
/// also puts the outbox rows of one thing in the order of its revisions.
@Entity
@Table(name = "write_lock")
public class WriteLock extends PanacheEntityBase {

    /// What is written by one at a time.
    public enum Register {
        UNITS,
        /// Regimes, indicators, forms, and the plans that fix which of them are in use.
        CATALOGUE,
        /// Who is assigned to what.
        ASSIGNMENTS
    }

    @Id
    @Column(name = "register")
    @Enumerated(EnumType.STRING)
    Register register;

    /// So many writers wait at a time, whatever for: each holds a connection, and reading goes on with the others.
    static final int WAITING = 12;

    private static final Semaphore PLACES = new Semaphore(WAITING);

    /// Waits until this transaction is the only one that writes the register. Read what is to be changed after this.
    ///
    /// @throws RuntimeException a 503 problem where too many wait already, or it takes too long
    public static void hold(Register register) {
        if (!PLACES.tryAcquire()) {
            throw Problem.builder(WebProblem.BUSY, Message.of("plan.write-lock.busy"))
                    .withHeader("Retry-After", "10")
                    .build();
        }
        try {
            WriteLock held = findById(register, LockModeType.PESSIMISTIC_WRITE);
            Objects.requireNonNull(held, () -> "write_lock has no row for " + register);
        } finally {
            PLACES.release();
        }
    }
}
