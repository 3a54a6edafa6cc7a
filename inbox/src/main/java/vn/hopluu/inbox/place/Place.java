package vn.hopluu.inbox.place;

/// How far a consumer has come in one partition.
///
/// @param next the offset that is to be read next
public record Place(ConsumerPartition slice, long next) {}
