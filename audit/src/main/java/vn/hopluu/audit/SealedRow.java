package vn.hopluu.audit;

/// A row as a block holds it.
///
/// @param kind of what it is: `move`, `version`
/// @param id of the row among those of its kind
/// @param hash SHA-256 of its content in base 16; empty where the row was gone before it was sealed
record SealedRow(String kind, String id, String hash) {}
