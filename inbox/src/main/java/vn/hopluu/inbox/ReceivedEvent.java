package vn.hopluu.inbox;

import vn.hopluu.events.Event;

/// An event and the message it came in.
public record ReceivedEvent(KafkaMessage message, Event event) {}
