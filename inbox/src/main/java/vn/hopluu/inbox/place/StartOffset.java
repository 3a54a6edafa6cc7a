package vn.hopluu.inbox.place;

import org.jspecify.annotations.Nullable;

/// Where a consumer begins in a partition that it is given.
///
public record StartOffset(long offset, Kind kind) {

    /// Why there.
    public enum Kind {
        /// At its place.
        GOES_ON,
        /// It has no place: the database is new, or was emptied.
        NO_PLACE,
        /// Under the topic's name there is another topic than the one that was read.
        TOPIC_MADE_ANEW,
        /// The topic ends before the place: Kafka has lost its end.
        TOPIC_CUT,
        /// The topic begins behind the place: what lay between was deleted unread.
        DELETED_UNREAD,
        /// The group had come further than the place: the database was put back to an older copy.
        PUT_BACK;

        /// Whether the place has to be written anew before it can move.
        public boolean setsPlace() {
            return this != GOES_ON && this != PUT_BACK;
        }
    }

    /// @param stored the place, null for none
    /// @param first the first offset that the partition still has
    /// @param end the offset behind its last record
    /// @param committed what the group last said to Kafka, 0 for nothing
    public static StartOffset of(@Nullable Place stored, String topicId, long first, long end, long committed) {
        if (stored == null) {
            return new StartOffset(first, Kind.NO_PLACE);
        }
        if (!stored.slice().topicId().equals(topicId)) {
            return new StartOffset(first, Kind.TOPIC_MADE_ANEW);
        }
        if (stored.next() > end) {
            return new StartOffset(first, Kind.TOPIC_CUT);
        }
        if (stored.next() < first) {
            return new StartOffset(first, Kind.DELETED_UNREAD);
        }
        boolean putBack = committed > stored.next() && committed <= end;
        return new StartOffset(stored.next(), putBack ? Kind.PUT_BACK : Kind.GOES_ON);
    }
}
