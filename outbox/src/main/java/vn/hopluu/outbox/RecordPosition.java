package vn.hopluu.outbox;

/// Where the broker keeps a record, as it says when it acknowledges it.
public record RecordPosition(String topic, int partition, long offset) {}
