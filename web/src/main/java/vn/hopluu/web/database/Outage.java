package vn.hopluu.web.database;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.ProblemType;
import vn.hopluu.web.problem.WebProblem;

/// What the database fails a request with though nothing is wrong with the request: sent again later, it may succeed.
///
/// It is told by the SQLSTATE of PostgreSQL, wherever in the causes it stands. The transaction manager keeps the
/// reason of a commit that failed among the suppressed ones, or not at all.
public enum Outage {
    /// A lock, a statement or a transaction took too long, or gave way to another.
    BUSY(WebProblem.BUSY, 10, Message.of("web.database.busy", 10)),
    /// The disk is full, or the database takes reads alone.
    FULL(WebProblem.DATABASE_FULL, 30, Message.of("web.database.full", 30)),
    /// It is not there, it is stopping or starting, or it has no connection left.
    AWAY(WebProblem.DATABASE_AWAY, 5, Message.of("web.database.away", 5));

    private static final int MOST_CAUSES = 20;
    private static final Set<String> GAVE_WAY = Set.of("55P03", "57014", "40001", "40P01");
    /// The driver's word for whatever it has no other for: a connection that was given up while it was made.
    private static final String CONNECTING_INTERRUPTED = "99999";

    private static final Set<String> NO_WRITES = Set.of("53100", "25006", "58030");

    private final ProblemType type;
    private final int retrySeconds;
    private final Message detail;

    Outage(ProblemType type, int retrySeconds, Message detail) {
        this.type = type;
        this.retrySeconds = retrySeconds;
        this.detail = detail;
    }

    /// Which one a failure comes from; empty where it comes from none, and trying again would fail again.
    public static Optional<Outage> behind(Throwable failure) {
        @Nullable SQLException refused = find(failure, SQLException.class, MOST_CAUSES);
        if (refused != null) {
            return of(refused.getSQLState());
        }
        return commitFailed(failure) ? Optional.of(AWAY) : Optional.empty();
    }

    /// 503 with the seconds after which to try again.
    public HttpProblem problem() {
        return Problem.builder(type, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, retrySeconds)
                .build();
    }

    /// Which one an SQLSTATE tells of; empty where trying again would fail again.
    ///
    /// @param state null where the connection pool speaks: no connection in time
    public static Optional<Outage> of(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return Optional.of(AWAY);
        }
        if (GAVE_WAY.contains(state)) {
            return Optional.of(BUSY);
        }
        if (NO_WRITES.contains(state)) {
            return Optional.of(FULL);
        }
        boolean away = state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.equals(CONNECTING_INTERRUPTED);
        return away ? Optional.of(AWAY) : Optional.empty();
    }

    /// A commit whose reason is lost: nobody knows whether it was stored.
    private static boolean commitFailed(Throwable failure) {
        return find(failure, RollbackException.class, MOST_CAUSES) != null
                || find(failure, HeuristicMixedException.class, MOST_CAUSES) != null
                || find(failure, HeuristicRollbackException.class, MOST_CAUSES) != null
                || find(failure, SystemException.class, MOST_CAUSES) != null
                || find(failure, XAException.class, MOST_CAUSES) != null;
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> kind, int depth) {
        if (failure == null || depth == 0) {
            return null;
        }
        if (kind.isInstance(failure)) {
            return kind.cast(failure);
        }
        T cause = find(failure.getCause(), kind, depth - 1);
        for (int i = 0; cause == null && i < failure.getSuppressed().length; i++) {
            cause = find(failure.getSuppressed()[i], kind, depth - 1);
        }
        return cause;
    }
}
