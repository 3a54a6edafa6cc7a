package vn.hopluu.aggregation.ledger;

import vn.hopluu.inbox.KafkaMessage;
import vn.hopluu.events.ReportChanged;

/// A report's event and the message it came in.
public record Received(KafkaMessage message, ReportChanged report) {}
