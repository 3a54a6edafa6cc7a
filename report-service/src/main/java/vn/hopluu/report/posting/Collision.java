package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// What a failed transaction says about trying again.
final class Collision {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> LOST_TO_ANOTHER = Set.of(UNIQUE_VIOLATION, "40001", "40P01", "55P03");

    private Collision() {}

    /// True where another transaction was first, or the connection broke: trying again meets what is there now.
    static boolean mayPass(Throwable failure) {
        String state = sqlState(failure);
        return state != null && (LOST_TO_ANOTHER.contains(state) || isConnection(state));
    }

    /// True where the database could not be asked.
    static boolean isOutage(Throwable failure) {
        String state = sqlState(failure);
        return state != null && isConnection(state);
    }

    static HttpProblem outage() {
        return Problem.builder(
                        ReportProblem.DATABASE_AWAY,
                        "The database did not answer. Repeat the request with the same key in a few seconds: if it was stored, you will get its answer.")
                .withHeader("Retry-After", "5")
                .build();
    }

    private static boolean isConnection(String state) {
        return state.isEmpty() || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /// The first SQL state among the causes; empty where the driver or the pool gives none, null where no database is
    /// involved.
    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return null;
    }
}
