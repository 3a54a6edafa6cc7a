package vn.hopluu.aggregation.fold;

import vn.hopluu.events.Coverage;

/// What one report states, as the ledger keeps it.
public record Stated(long unit, Coverage coverage, Entry entry) {}
