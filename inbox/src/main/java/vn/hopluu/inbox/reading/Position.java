package vn.hopluu.inbox.reading;

import vn.hopluu.inbox.place.ConsumerPartition;

/// Where a consumer stands in a partition that it was given.
///
/// @param at the offset behind what is applied
/// @param end the end that the partition had when the consumer was placed
/// @param again whether what lies in between is read again, or for the first time by this database
record Position(ConsumerPartition slice, long at, long end, boolean again) {

    Position movedTo(long next) {
        return new Position(slice, next, end, again);
    }

    /// How many offsets lie before the end that was seen.
    long behind() {
        return Math.max(0, end - at);
    }
}
