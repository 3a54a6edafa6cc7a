package vn.hopluu.testsupport.architecture.bad.sharing.report;

/// What belongs to another service.
public record Ledger(long unitId) {}
