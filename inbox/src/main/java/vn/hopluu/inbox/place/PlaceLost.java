package vn.hopluu.inbox.place;

/// The place stands before a batch that was read, or is gone: while this consumer ran, its database was emptied or put
/// back, and it has to go back with it.
public final class PlaceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlaceLost(OffsetRange step) {
        super("the place of " + step.slice().consumer() + " in " + step.slice() + " is not at " + step.from()
                + " any more");
    }
}
