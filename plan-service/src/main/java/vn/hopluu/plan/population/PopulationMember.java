package vn.hopluu.plan.population;

/// A unit of a population, as it is on the day.
public record PopulationMember(long unitId, String type) {}
