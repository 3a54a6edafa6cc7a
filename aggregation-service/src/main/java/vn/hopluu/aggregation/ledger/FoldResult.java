package vn.hopluu.aggregation.ledger;

import vn.hopluu.inbox.Unusable;

/// What became of one message.
public sealed interface FoldResult {

    FoldResult APPLIED = new Applied();
    FoldResult OUTDATED = new Outdated();

    /// It is in the ledger and in every total above.
    record Applied() implements FoldResult {}

    /// The ledger already holds this revision or a newer one.
    record Outdated() implements FoldResult {}

    /// It changed nothing, and is to be parked.
    record Refused(Unusable why) implements FoldResult {}
}
