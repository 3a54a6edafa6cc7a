package vn.hopluu.plan.planning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.obligation.ActBody;
import vn.hopluu.plan.problem.Findings;

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

    /// The unit as it is named.
    ///
    /// @throws RuntimeException a 422 problem where it is not
    String named() {
        Findings findings = new Findings();
        String stated = findings.text("/unit", unit);
        findings.refuseIfAny();
        return stated;
    }

    /// Id, reason and legal basis, which are those of any act.
    ActBody act() {
        return new ActBody(id, reason, legalBasis, null, null);
    }
}
