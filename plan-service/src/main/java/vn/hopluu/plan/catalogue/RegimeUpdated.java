package vn.hopluu.plan.catalogue;

/// Fired in the transaction in which a regime changed: it may say deadlines now that it did not say before.
public record RegimeUpdated(String code) {}
