package vn.hopluu.plan.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.problem.Findings;

/// A regime as a client states it.
@Schema(name = "RegimeBody")
public record RegimeBody(
        @Schema(required = true) @Nullable String name,

        @Schema(required = true, implementation = RegimeChanged.Tree.class) @Nullable
        String tree,

        @Schema(required = true, implementation = RegimeChanged.Window.class) @Nullable
        String window) {

    /// @throws RuntimeException a 422 problem that names everything wrong
    RegimeTerms read() {
        Findings findings = new Findings();
        RegimeTerms terms = new RegimeTerms(
                findings.text("/name", name),
                findings.oneOf("/tree", tree, RegimeChanged.Tree.class),
                findings.oneOf("/window", window, RegimeChanged.Window.class));
        findings.refuseIfAny();
        return terms;
    }
}
