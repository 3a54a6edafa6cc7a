package vn.hopluu.inbox;

/// A message that is parked, and why.
public record RefusedMessage(KafkaMessage message, Unusable why) {}
