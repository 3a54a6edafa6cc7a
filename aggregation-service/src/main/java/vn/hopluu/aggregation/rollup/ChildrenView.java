package vn.hopluu.aggregation.rollup;

import java.util.List;

/// A unit's roll-up and those of the units that report to it.
///
/// @param unit the unit's own row, whose totals are made of the children's
/// @param children in the order of their codes
public record ChildrenView(RollUpView unit, List<RollUpView> children) {

    /// The newest version among them: it changes whenever one of them does.
    public long version() {
        return Math.max(
                unit.version(),
                children.stream().mapToLong(RollUpView::version).max().orElse(0));
    }
}
