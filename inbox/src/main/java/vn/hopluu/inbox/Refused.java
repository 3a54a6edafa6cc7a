package vn.hopluu.inbox;

/// A message that is parked, and why.
public record Refused(KafkaMessage message, Unusable why) {}
