package vn.hopluu.outbox;

/// Whether a service's outbox may be sent now. A service brings a bean of this kind where its database may have been
/// put back to an older copy: what waits in the copy must not lie behind what the lost database has sent, before that
/// was taken back.
public interface SendingGate {

    /// Asked in the round's transaction, while it holds the lock of the active relay.
    boolean isOpen();
}
