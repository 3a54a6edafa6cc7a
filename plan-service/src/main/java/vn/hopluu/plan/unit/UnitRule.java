package vn.hopluu.plan.unit;

import java.util.stream.Stream;

/// What must hold of units and between them on every day.
interface UnitRule {

    /// Every place where the rule would be broken after the act.
    Stream<UnitFinding> findings(UnitsAfterAct after);
}
