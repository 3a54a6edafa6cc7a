package vn.hopluu.aggregation.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Campaign;

/// A question that has been understood.
///
/// @param via the unit that the reports must pass through, or be addressed to; null for all
record ProgressQuestion(
        Campaign campaign, long unit, @Nullable Long via, Instant at) {}
