package vn.hopluu.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something on record that is not as it was sealed.
///
/// @param block the block that tells; null for a row that no block has
/// @param kind of the row: `move`, `version`; null where it is about a block
/// @param id of the row among those of its kind; null where it is about a block
public record AuditFinding(
        @Schema(
                description =
                        "ALTERED: the row says something else than was sealed. DELETED: it is gone. INSERTED: it is on"
                                + " record and was never noted to be sealed. BLOCK_ALTERED: the block is not what its hash says."
                                + " CHAIN_BROKEN: it does not follow the block before it. REWRITTEN: its head is another than the"
                                + " topic's. PUT_BACK: the topic knows a later block than the database")
        How how,

        @Nullable Long block,
        @Nullable String kind,
        @Nullable String id) {

    /// In which way.
    public enum How {
        ALTERED,
        DELETED,
        INSERTED,
        BLOCK_ALTERED,
        CHAIN_BROKEN,
        REWRITTEN,
        PUT_BACK
    }

    static AuditFinding ofBlock(How how, long block) {
        return new AuditFinding(how, block, null, null);
    }

    static AuditFinding ofRow(How how, @Nullable Long block, SealedRow row) {
        return new AuditFinding(how, block, row.kind(), row.id());
    }
}
