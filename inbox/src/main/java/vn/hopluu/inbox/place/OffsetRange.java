package vn.hopluu.inbox.place;

/// A batch's part in one partition.
///
/// @param from where the batch begins; the place stands there, or behind it where another replica was faster
/// @param to the offset behind the batch
/// @param highest the highest revision that was accepted in it, 0 for none
public record OffsetRange(ConsumerPartition slice, long from, long to, long highest) {}
