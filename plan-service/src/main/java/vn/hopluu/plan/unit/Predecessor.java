package vn.hopluu.plan.unit;

/// A unit whose place another one takes.
///
/// @param whole whether all of it came to that one
public record Predecessor(UnitHistory history, boolean whole) {}
