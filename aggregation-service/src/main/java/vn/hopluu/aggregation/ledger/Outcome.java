package vn.hopluu.aggregation.ledger;

import vn.hopluu.inbox.Unusable;

/// What became of one message.
public sealed interface Outcome {

    Outcome APPLIED = new Applied();
    Outcome OUTDATED = new Outdated();

    /// It is in the ledger and in every total above.
    record Applied() implements Outcome {}

    /// The ledger already holds this revision or a newer one.
    record Outdated() implements Outcome {}

    /// It changed nothing, and is to be parked.
    record Refused(Unusable why) implements Outcome {}
}
