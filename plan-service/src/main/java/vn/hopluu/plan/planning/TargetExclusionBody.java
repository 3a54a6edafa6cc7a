package vn.hopluu.plan.planning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.obligation.ActBody;

/// An exclusion from a target's population as a client states it.
///
/// @param id names the act: sent again with the same content it is done once
/// @param unit by the code that it bears in the plan's year, or `code@day`
/// @param reason why it does not count, as whoever reads the target is told
@Schema(name = "TargetExclusionBody")
public record TargetExclusionBody(
        @Schema(required = true) @Nullable String id,
        @Schema(required = true) @Nullable String unit,
        @Schema(required = true) @Nullable String reason,
        @Nullable String legalBasis) {

    /// Id, reason and legal basis, which are those of any act.
    ActBody act() {
        return new ActBody(id, reason, legalBasis, null, null);
    }
}
