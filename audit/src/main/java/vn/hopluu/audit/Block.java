package vn.hopluu.audit;

import java.time.Instant;
import java.util.List;
import vn.hopluu.events.AuditHead;

/// Rows that were sealed together.
///
/// @param number ascending from 1
/// @param previous the hash of the block before it
/// @param rows how many rows it holds
record Block(long number, String previous, String hash, int rows, Instant sealedAt) {

    static Block of(long number, String previous, Instant sealedAt, List<SealedRow> rows) {
        return new Block(number, previous, BlockHash.of(number, previous, sealedAt, rows), rows.size(), sealedAt);
    }

    AuditHead head(String service) {
        return new AuditHead(service, number, hash, previous, rows, sealedAt);
    }
}
