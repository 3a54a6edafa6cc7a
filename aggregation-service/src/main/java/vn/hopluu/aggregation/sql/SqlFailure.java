package vn.hopluu.aggregation.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The database refused a statement, or was not there.
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The classes of SQLSTATE that pass by themselves: connection, rollback by the server, resources, locks, shutdown.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /// Whether the same statement may succeed later: somewhere in the chain of causes the database was away, busy, or
    /// chose this transaction to give way.
    public static boolean isPassing(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        if (failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException) {
            return true;
        }
        @Nullable String state = failure.getSQLState();
        // Without a state it is the connection pool that speaks: no connection in time.
        return state == null || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
