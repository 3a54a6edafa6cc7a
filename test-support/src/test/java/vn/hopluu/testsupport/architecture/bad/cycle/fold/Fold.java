package vn.hopluu.testsupport.architecture.bad.cycle.fold;

import vn.hopluu.testsupport.architecture.bad.cycle.intake.Intake;

/// One half of a cycle.
public record Fold(Intake intake) {}
