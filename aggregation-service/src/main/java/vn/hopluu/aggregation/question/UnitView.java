package vn.hopluu.aggregation.question;

/// A unit as it was called in the campaign's structure.
public record UnitView(long id, String code, String name, String type) {}
