package vn.hopluu.report.storing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// What a failed transaction says about trying again.
public enum Collision {
    /// Another transaction has a row, or is inserting one with the same key: nothing was stored, and it may go when that
    /// one has ended.
    HELD,
    /// Another transaction was first: nothing was stored, and trying again meets what is there now.
    OVERTAKEN,
    /// The database could not be asked, or its answer did not arrive: whether it was stored is not known.
    AWAY,
    /// Nothing that passes by itself.
    NONE;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> LOST_TO_ANOTHER = Set.of("23505", "40001", "40P01");
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "57");

    public static Collision of(Throwable failure) {
        String state = sqlState(failure);
        if (state == null) {
            return NONE;
        }
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return HELD;
        }
        if (LOST_TO_ANOTHER.contains(state)) {
            return OVERTAKEN;
        }
        return state.isEmpty() || AWAY_CLASSES.contains(state.substring(0, 2)) ? AWAY : NONE;
    }

    /// What whoever sent a request is told while others have what it is about.
    public static HttpProblem held() {
        return Problem.builder(
                        ReportProblem.HELD,
                        "Nơi khác đang ghi đúng báo cáo này (một tệp nhập, hoặc một lần gửi khác). Yêu cầu này chưa được lưu gì:"
                                + " sau vài giây hãy gửi lại y nguyên, với cùng Idempotency-Key nếu có.")
                .withHeader("Retry-After", "2")
                .build();
    }

    public static HttpProblem outage() {
        return Problem.builder(
                        ReportProblem.DATABASE_AWAY,
                        "The database did not answer. Repeat the request with the same key in a few seconds: if it was stored,"
                                + " you will get its answer. Without a key, read first whether it was stored.")
                .withHeader("Retry-After", "5")
                .build();
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
