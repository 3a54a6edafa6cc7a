package vn.hopluu.aggregation.ledger;

import vn.hopluu.events.ReportChanged;
import vn.hopluu.inbox.KafkaMessage;

/// A report's event and the message it came in.
public record Received(KafkaMessage message, ReportChanged report) {}
