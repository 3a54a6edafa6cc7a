package vn.hopluu.events;

/// A record that no reader can use as it is. The consumer parks it with its bytes and this reason.
public final class UnreadableEvent extends RuntimeException {

    public enum Reason {
        /// No payload: nothing on these topics is ever deleted by a tombstone.
        EMPTY,
        /// A `ce_type` this build does not know.
        UNKNOWN_TYPE,
        /// A payload of a later version of its schema: a newer build may read it.
        NEWER_VERSION,
        /// Not JSON, or not what the record demands.
        INVALID,
        /// Key, headers and body do not speak of the same, or it lies on a topic where it does not belong.
        NOT_WHOLE,
        /// The content is not what the hash was made of that it travels with.
        HASH_MISMATCH
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnreadableEvent(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
