package vn.hopluu.aggregation.hierarchy;

import java.time.LocalDate;

/// What one unit gave to another on one day.
///
/// @param effective the first day on which the successor has it
/// @param whole whether all of the predecessor came there; else a part did
public record Succession(LocalDate effective, long predecessor, long successor, boolean whole) {}
