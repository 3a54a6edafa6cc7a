package vn.hopluu.testsupport.architecture.bad.cycle.intake;

import org.jspecify.annotations.Nullable;
import vn.hopluu.testsupport.architecture.bad.cycle.fold.Fold;

/// The other half.
public record Intake(@Nullable Fold fold) {}
