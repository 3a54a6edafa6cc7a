package vn.hopluu.plan.obligation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// An act on an obligation as a client states it.
///
/// @param id names the act: sent again with the same content it is done once
/// @param due for an extension and an addition: the last moment that is in time, with its offset
/// @param to for a transfer: the successor, `code` borne today, or `code@day`
@Schema(name = "ObligationActBody")
public record ActBody(
        @Schema(required = true) @Nullable String id,
        @Schema(required = true) @Nullable String reason,
        @Nullable String legalBasis,

        @Schema(format = "date-time") @Nullable String due,

        @Nullable String to) {

    /// Id, reason and legal basis alone: of a transfer of many, each to its own successor, and of other acts.
    ///
    /// @throws RuntimeException a 422 problem that names everything wrong
    public ActTerms termsOfMany() {
        return terms(ObligationAct.Kind.EXEMPT);
    }

    /// @throws RuntimeException a 422 problem that names everything wrong
    ActTerms terms(ObligationAct.Kind kind) {
        Findings findings = new Findings();
        ActTerms terms = new ActTerms(
                findings.actId(id), findings.text("/reason", reason), findings.optionalText("/legalBasis", legalBasis));
        boolean hasDue = kind == ObligationAct.Kind.EXTEND || kind == ObligationAct.Kind.ADD;
        if (hasDue) {
            findings.moment("/due", due);
        } else if (due != null) {
            findings.add("/due", "not-of-this-act", due, Message.of("plan.act-body.due-elsewhere"));
        }
        if (kind == ObligationAct.Kind.TRANSFER && to == null) {
            findings.add("/to", "missing", null, Message.of("plan.act-body.successor"));
        } else if (kind != ObligationAct.Kind.TRANSFER && to != null) {
            findings.add("/to", "not-of-this-act", to, Message.of("plan.act-body.successor-elsewhere"));
        }
        findings.refuseIfAny();
        return terms;
    }

    /// The moment that [#terms] has checked.
    Instant moment() {
        return new Findings().moment("/due", due);
    }
}
