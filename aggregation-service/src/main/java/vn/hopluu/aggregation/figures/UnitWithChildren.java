package vn.hopluu.aggregation.figures;

import java.util.List;

/// A unit's roll-up and those of the units that report to it.
///
/// @param unit the unit's own row, whose totals are made of the children's
/// @param children in the order of their codes
public record UnitWithChildren(RollUpView unit, List<RollUpView> children) {}
