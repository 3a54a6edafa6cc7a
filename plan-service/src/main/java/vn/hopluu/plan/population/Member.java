package vn.hopluu.plan.population;

/// A unit of a population, as it is on the day.
public record Member(long unitId, String type) {}
