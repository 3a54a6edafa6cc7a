package vn.hopluu.plan.sealing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// An act on a seal as a client states it.
///
/// @param root where a seal is asked for: the unit at the top of what is to be sealed, as its `code` borne in the
///     campaign's window, or `code@day`
@Schema(name = "SealBody")
record SealBody(
        @Nullable String root,
        @Schema(required = true) @Nullable String reason) {

    /// @throws RuntimeException a 422 problem that names everything wrong
    String requiredReason(boolean withRoot) {
        Findings findings = new Findings();
        if (withRoot && root == null) {
            findings.add("/root", "missing", null, Message.of("plan.seal-body.missing"));
        } else if (!withRoot && root != null) {
            findings.add("/root", "not-of-this-act", root, Message.of("plan.seal-body.not-of-this-act"));
        }
        String text = findings.text("/reason", reason);
        findings.refuseIfAny();
        return text;
    }
}
