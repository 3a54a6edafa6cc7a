package vn.hopluu.plan.reorganisation;

import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.plan.reorganisation.Act.Named;

/// What the body says about obligations of one unit that ends.
///
/// @param form with the period the one obligation that is meant, or null for all of the unit
/// @param to the successor that enters the report, null for an exemption
/// @param reason why nobody owes it any more, as the audit will say it
record ObligationInstruction(
        String pointer,
        Named unit,
        @Nullable String form,
        @Nullable String period,
        Coverage coverage,
        @Nullable Named to,
        String reason) {

    boolean isGeneral() {
        return form == null;
    }

    boolean names(OpenObligation obligation) {
        return obligation.form().equals(form)
                && obligation.period().equals(period)
                && obligation.coverage() == coverage;
    }
}
