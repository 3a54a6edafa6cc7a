package vn.hopluu.audit;

import java.time.Instant;

/// That a database was put back to an older copy, on record in the chain itself.
///
/// @param firstLost the first block that was lost with it
/// @param lastLost the last; numbers go on behind it
/// @param lastHash the head that was lost
public record RestorationEntry(long firstLost, long lastLost, String lastHash, Instant noticedAt) {}
