package vn.hopluu.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How a revision grows: max(previous + 1, microseconds of the clock).
///
/// The clock's part lets a thing whose database was restored from a backup overtake what it sent before the restore;
/// the `+ 1` keeps it growing when the clock stands or goes back.
public final class Revisions {

    private Revisions() {}

    /// The revision after `previous` (0 where there is none), at the instant `now`.
    public static long next(long previous, Instant now) {
        return Math.max(Math.addExact(previous, 1), ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }
}
