package vn.hopluu.report.storing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.database.Outage;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What a failed transaction says about trying again.
public enum Collision {
    /// Another transaction has a row, or is inserting one with the same key: nothing was stored, and it may go when
    /// that one has ended.
    HELD,
    /// Another transaction was first: nothing was stored, and trying again meets what is there now.
    OVERTAKEN,
    /// The database could not be asked, takes no writes, or its answer did not arrive.
    AWAY,
    /// Nothing that passes by itself.
    NONE;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> LOST_TO_ANOTHER = Set.of("23505", "40001", "40P01");

    /// How far a reason may lie: the transaction manager hangs it among what was suppressed.
    private static final int DEEPEST = 20;

    public static Collision of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Collision of(Throwable failure, int deepest) {
        Collision collision = failure instanceof SQLException sql ? ofState(sql.getSQLState()) : NONE;
        if (collision != NONE || deepest == 0) {
            return collision;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            Collision found = of(suppressed, deepest - 1);
            if (found != NONE) {
                return found;
            }
        }
        Throwable cause = failure.getCause();
        Collision found = cause == null ? NONE : of(cause, deepest - 1);
        // A commit that failed and does not say why: whether it was stored is not known
        return found == NONE && failure instanceof RollbackException ? AWAY : found;
    }

    /// @param state null or empty where the driver or the pool gives none
    private static Collision ofState(@Nullable String state) {
        if (LOCK_NOT_AVAILABLE.equals(state)) {
            return HELD;
        }
        if (state != null && LOST_TO_ANOTHER.contains(state)) {
            return OVERTAKEN;
        }
        return Outage.of(state).isPresent() ? AWAY : NONE;
    }

    /// What whoever sent a request is told while others have what it is about.
    public static HttpProblem held() {
        return Problem.builder(ReportProblem.HELD, Message.of("report.collision.held"))
                .withHeader("Retry-After", "2")
                .build();
    }

    /// What whoever sent a request is told after a failure that is [#AWAY].
    public static HttpProblem outage(Throwable failure) {
        return Outage.behind(failure).orElse(Outage.AWAY).problem();
    }
}
