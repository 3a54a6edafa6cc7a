package vn.hopluu.plan.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// A regime as a client states it.
///
/// @param windowByPlan whether a plan may give a campaign other days than the rule; no where absent
/// @param deadlines by when, where plans leave it to the regime; what names a unit type goes first
/// @param review who looks at its reports on their way; nobody but the approver where absent
@Schema(name = "RegimeBody")
public record RegimeBody(
        @Schema(required = true) @Nullable String name,

        @Schema(required = true, implementation = RegimeChanged.Tree.class) @Nullable
        String tree,

        @Schema(required = true, implementation = RegimeChanged.Window.class) @Nullable
        String window,

        @Nullable Boolean windowByPlan,
        @Nullable RegimeElements elements,
        @Nullable List<@Nullable RegimeDeadline> deadlines,
        @Nullable RegimeReview review) {

    /// @throws RuntimeException a 422 problem that names everything wrong
    RegimeTerms read() {
        Findings findings = new Findings();
        RegimeTerms terms = new RegimeTerms(
                findings.text("/name", name),
                findings.oneOf("/tree", tree, RegimeChanged.Tree.class),
                findings.oneOf("/window", window, RegimeChanged.Window.class),
                Objects.requireNonNullElse(windowByPlan, false),
                elements == null ? null : elements.read(findings, "/elements"),
                findings.each("/deadlines", deadlines, (at, deadline) -> deadline.check(findings, at)),
                review == null ? null : review.read(findings, "/review"));
        refuseRepeats(findings, terms.deadlines());
        findings.refuseIfAny();
        return terms;
    }

    private static void refuseRepeats(Findings findings, List<RegimeDeadline> deadlines) {
        Set<RegimeDeadline> seen = new HashSet<>();
        for (int place = 0; place < deadlines.size(); place++) {
            RegimeDeadline deadline = deadlines.get(place);
            RegimeDeadline level =
                    new RegimeDeadline(deadline.periodType(), deadline.periodNumber(), deadline.unitType(), null);
            if (!seen.add(level)) {
                findings.add(
                        "/deadlines/" + place,
                        "repeated",
                        deadline.unitType(),
                        Message.of("plan.regime-body.repeated"));
            }
        }
    }
}
