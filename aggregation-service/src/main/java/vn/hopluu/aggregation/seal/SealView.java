package vn.hopluu.aggregation.seal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Seals;

/// The seal (chốt số liệu) under which a unit's figures stand.
@Schema(
        name = "SealOfRollUp",
        description = "The figures are sealed: no report of the unit or below moves, until the seal is broken")
public record SealView(
        @Schema(description = "The unit for which the campaign is sealed, with all below it")
        long unit,

        @Schema(description = "Its code; null: it has not arrived") @Nullable
        String code,

        @Schema(description = "Its name; null: it has not arrived") @Nullable
        String name,

        @Schema(description = "Since when") Instant since,

        @Schema(description = "Which act it was: the revision of the seal in plan-service")
        long revision,

        @Schema(description = "Why; null: sealed before this was kept") @Nullable
        String reason,

        @Schema(description = "How many reports were closed below the sealed unit; null: sealed before this was kept")
        @Nullable
        Long reports,

        @Schema(description = "The sum of their hashes, as in statements; null: sealed before this was kept") @Nullable
        String digest,

        @Schema(description = "How many newer reports, of the unit and below it, wait for the seal to be broken")
        long waiting) {

    static SealView of(Seals.ActiveSeal seal, long waiting) {
        Long digest = seal.digest();
        return new SealView(
                seal.root(),
                seal.code(),
                seal.name(),
                seal.since(),
                seal.revision(),
                seal.reason(),
                seal.reports(),
                digest == null ? null : Long.toHexString(digest),
                waiting);
    }
}
