package vn.hopluu.report.outbox;

import java.util.concurrent.CompletionStage;

/// Sends one event to Kafka.
interface Broker {

    /// Called in the order in which the events are to lie in their partitions.
    ///
    /// @return completes when Kafka has acknowledged the event on all replicas in sync, or fails; in bounded time
    CompletionStage<Void> send(OutboxRow row);
}
