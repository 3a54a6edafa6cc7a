/// From a service's outbox to Kafka: what was written with a change is relayed in order, one replica at a time, and
/// deleted when the broker has it.
///
/// Start with `RelayRound`. A service brings an `OutboxTable` and fires an `OutboxFilled` when it writes into it; the
/// rest is here.
@NullMarked
package vn.hopluu.outbox;

import org.jspecify.annotations.NullMarked;
