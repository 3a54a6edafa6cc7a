package vn.hopluu.plan.outbox;

import java.util.Map;

/// A Kafka record on its way out.
record OutgoingRecord(String topic, String key, byte[] payload, Map<String, String> headers) {}
