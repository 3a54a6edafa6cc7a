package vn.hopluu.audit;

import vn.hopluu.events.AuditHead;

/// The service whose rows are sealed. Each service with an audit has one bean of this kind.
public interface AuditedService {

    /// Whose audit it is, on the topic: `report-service`. Never renamed.
    String name();

    /// Writes the head into the outbox, in the transaction that is under way.
    void send(AuditHead head);
}
