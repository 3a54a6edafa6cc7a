package vn.hopluu.outbox;

/// What a service does where its database may have been put back to an older copy: it holds the rows
/// against the topics that it fills, and takes back what the copy lost. [RestorationWatch] says when.
public interface DatabaseRecovery {

    /// Holds the database against its topics.
    ///
    /// @param begun to be called where taking back goes on while the service is up: a start waits no
    ///     longer then
    /// @return false where another replica sends or compares at this moment
    /// @throws RuntimeException where it cannot be done now; the message says why, and it is tried again
    boolean run(Tails.From from, Runnable begun);

    /// Whether another database answers than the one that was compared, or a recovery has not come to its
    /// end.
    ///
    /// @throws RuntimeException where the database does not answer
    boolean isDue();

    /// Told when it cannot be done for another reason than before.
    default void hinderedBy(String reason) {}
}
