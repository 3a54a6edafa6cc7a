package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import vn.hopluu.events.ReorganisationChanged.Kind;

/// One unit succeeds another, with the reorganisation that says so.
///
/// @param effective the first day on which it holds
record SuccessionStep(
        long predecessor, long successor, Kind kind, LocalDate effective, String reorganisation, String legalBasis) {}
