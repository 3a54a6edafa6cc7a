package vn.hopluu.plan.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What becomes of one of many obligations that are settled together.
///
/// @param owed as it was read in this transaction
/// @param successor the unit that enters the report from now on, or null where nobody owes it any more
public record ObligationDisposition(
        Obligation owed, ActTerms terms, @Nullable Long successor) {

    ObligationAct act() {
        ObligationAct.Kind kind = successor == null ? ObligationAct.Kind.EXEMPT : ObligationAct.Kind.TRANSFER;
        return new ObligationAct(kind, owed.key(), terms, null, successor);
    }

    void move(Instant now) {
        if (successor == null) {
            owed.exempt(now);
        } else {
            owed.transferTo(successor, now);
        }
    }
}
