package vn.hopluu.outbox;

import java.util.concurrent.TimeUnit;

/// No record under way: what whoever holds a database against its topics needs first.
public final class RelayPause {

    private static final int TRIES = 100;
    private static final long BETWEEN_MS = 20;

    private RelayPause() {}

    /// Takes the lock of the active relay until the caller's transaction ends. Another replica gives it up between two
    /// rounds, so it is asked for again and again, for two seconds.
    ///
    /// @return false where another replica has it all the time
    public static boolean begin(OutboxTable table) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (table.activate()) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
