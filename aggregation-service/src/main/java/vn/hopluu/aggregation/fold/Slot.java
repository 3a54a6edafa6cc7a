package vn.hopluu.aggregation.fold;

/// What the fold needs to know of a form's slot.
///
/// @param scale how many decimals its amounts keep
/// @param adds whether amounts of several units may be summed
public record Slot(int scale, boolean adds) {}
