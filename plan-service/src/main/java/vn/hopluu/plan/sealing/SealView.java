package vn.hopluu.plan.sealing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Worded;

/// A seal as it is answered.
@Schema(name = "Seal")
record SealView(
        String form,
        String period,

        @Schema(description = "The unit at the top of what is sealed")
        long rootId,

        long revision,

        @Schema(
                description = "ASKED: report-service has not answered yet; SEALED; ENDED: no answer came in time;"
                        + " TAKEN_BACK; BROKEN")
        @Worded
        SealState state,

        boolean sealed,

        @Schema(description = "Since when it stands like this")
        Instant at,

        @Schema(description = "Why it stands like this") String reason,

        @Schema(description = "When it was asked for") Instant askedAt,

        @Schema(description = "Who asked for it; null: before there were requests") @Nullable
        String askedBy,

        @Schema(description = "When the request ends by itself; null: before there were requests") @Nullable
        Instant until,

        @Schema(description = "How many units stand below, the one at the top among them")
        int units,

        @Schema(description = "How many reports were closed; null: not sealed, or before there were requests") @Nullable
        Long reports,

        @Schema(description = "The sum of their hashes, as in statements") @Nullable
        String digest,

        @Schema(description = "Their highest revision: what is above it is not added up until the seal is broken")
        @Nullable
        Long asOf,

        @Schema(description = "All that was done, the first first")
        List<Act> acts) {

    /// @param state what the seal became
    /// @param sealed whether it was sealed afterwards
    @Schema(name = "SealAct")
    record Act(@Worded SealState state, boolean sealed, Instant at, String reason) {

        static Act of(SealAct act) {
            return new Act(act.became(), act.became() == SealState.SEALED, act.at(), act.reason());
        }
    }

    /// @param units how many stand below
    static SealView of(Seal seal, int units) {
        return new SealView(
                seal.key().form(),
                seal.key().period(),
                seal.key().rootId(),
                seal.revision(),
                seal.state(),
                seal.is(SealState.SEALED),
                seal.at(),
                seal.reason(),
                seal.askedAt(),
                seal.askedBy(),
                seal.until(),
                units,
                seal.reports(),
                seal.digest(),
                seal.asOf(),
                SealAct.of(seal.key()).stream().map(Act::of).toList());
    }
}
