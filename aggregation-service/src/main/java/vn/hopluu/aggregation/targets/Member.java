package vn.hopluu.aggregation.targets;

/// A unit of a population, as it was called on the population's day.
record Member(long unit, String code, String name, String type) {}
