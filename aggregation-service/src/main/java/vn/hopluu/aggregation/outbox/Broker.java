package vn.hopluu.aggregation.outbox;

import java.util.concurrent.CompletionStage;

/// What takes records in the order in which they are given.
interface Broker {

    /// Ends when the broker has the record for good, or with the reason why it has not.
    CompletionStage<Void> send(OutgoingRecord outgoing);
}
