package vn.hopluu.plan.sealing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A seal as it is answered.
///
/// @param units how many units stand under the root, itself among them; 0 where the seal is broken
/// @param acts every sealing and unsealing, the first first
@Schema(name = "Seal")
record SealView(
        String form,
        String period,
        long rootId,
        long revision,
        boolean sealed,
        Instant at,
        String reason,
        int units,
        List<Act> acts) {

    /// @param sealed false: the seal was broken
    @Schema(name = "SealAct")
    record Act(boolean sealed, Instant at, String reason) {}

    static SealView of(Seal seal) {
        return new SealView(
                seal.key().form(),
                seal.key().period(),
                seal.key().rootId(),
                seal.revision(),
                seal.isSealed(),
                seal.at(),
                seal.reason(),
                seal.unitCount(),
                SealAct.of(seal.key()).stream()
                        .map(act -> new Act(act.isSealing(), act.at(), act.reason()))
                        .toList());
    }
}
