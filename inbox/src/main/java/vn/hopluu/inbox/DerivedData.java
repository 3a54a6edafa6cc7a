package vn.hopluu.inbox;

/// What a service has made of the events it took in, for an operator who has everything read again.
public interface DerivedData {

    /// Empties it, in the transaction that is under way. What people or this service have said themselves stays.
    void empty();
}
