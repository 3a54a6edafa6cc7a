package vn.hopluu.outbox;

/// A topic as the broker has it.
///
/// @param id made anew with the topic, so that offsets of a topic that was deleted mean nothing on its successor
public record TopicLayout(String topic, String id, int partitions) {}
