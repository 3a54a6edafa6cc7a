package vn.hopluu.inbox.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away or busy from one that refuses.
public final class Passing {

    /// The classes of SQLSTATE that pass by themselves: connection, rollback by the server, resources, locks, shutdown.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /// Chains of causes are short; one that runs in a circle has an end here.
    private static final int LONGEST_CHAIN = 20;

    private Passing() {}

    /// Whether the same statement may succeed later: somewhere in the chain of causes the database was away, busy, or
    /// chose this transaction to give way.
    public static boolean is(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
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
        return state == null || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
