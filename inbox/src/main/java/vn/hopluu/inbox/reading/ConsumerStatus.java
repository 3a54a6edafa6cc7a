package vn.hopluu.inbox.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a consumer is, as it last said itself.
///
/// @param since when it came to this state
/// @param partitions how many it is placed in
/// @param behind how many offsets lie before the ends that it saw when it was placed
/// @param detail what keeps it, null for nothing
record ConsumerStatus(
        State state,
        Instant since,
        int partitions,
        long behind,
        @Nullable String detail) {

    enum State {
        /// It is not placed yet.
        STARTING,
        /// It waits until other topics are taken in.
        WAITING,
        /// It reads again what its database has lost: it is new, was emptied or put back.
        REPLAYING,
        /// It reads what came while it was away.
        CATCHING_UP,
        /// It has reached the ends that it saw when it was placed.
        FLOWING,
        /// Kafka or the database does not answer it.
        TROUBLED,
        /// Another replica bears its instance id: it has given up.
        GIVEN_UP;

        boolean flows() {
            return this == FLOWING;
        }
    }
}
