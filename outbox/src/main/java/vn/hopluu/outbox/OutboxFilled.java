package vn.hopluu.outbox;

/// Fired by whoever writes into an outbox, in the transaction that writes: after its commit there is something to send.
public interface OutboxFilled {}
